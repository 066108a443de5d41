using Microsoft.AspNetCore.Http;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// A request as it stood on the wire, freed from the server that took it, so that tests need no socket.
/// </summary>
internal sealed record WireRequest(
    string Method, string Path, string Query, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// A body beyond this is cut off while it is read, and refused. The longest members of the model have 262 144
    /// characters, each of up to 12 bytes (an escaped surrogate pair): 3 MiB, which leaves 1 MiB for the others.
    /// </summary>
    public const int BodyBytesMax = 4 * 1024 * 1024;

    public bool BodyTooLarge { get; init; }

    public string? Header(string name)
    {
        var value = Headers[name].ToString();
        return value.Length == 0 ? null : value;
    }
}
