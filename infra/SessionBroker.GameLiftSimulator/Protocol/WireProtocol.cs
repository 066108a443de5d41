using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// One of GameLift's two encodings. Both carry the same documents, so that an operation is written once.
/// </summary>
internal abstract class WireProtocol
{
    /// <summary>For the access log.</summary>
    public abstract string Name { get; }

    public abstract string ContentType { get; }

    /// <summary>Throws <see cref="MalformedInputException"/> for a body that cannot be read as that shape.</summary>
    public abstract JsonObject Read(ReadOnlySpan<byte> body, Shape.Structure shape);

    public abstract byte[] Write(JsonObject output, Shape.Structure shape);

    public abstract byte[] WriteError(ServiceError error);
}
