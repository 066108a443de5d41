using System.Text;

namespace SessionBroker.Benchmarks.Subjects;

/// <summary>
/// Requests for a seat, as API Gateway hands them to a function: each of another player and with another key.
/// </summary>
internal static class Requests
{
    private static readonly Lazy<string> Event = new(() =>
    {
        var stream = typeof(Requests).Assembly.GetManifestResourceStream("CreatePlayerSession.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static byte[] Make(int number) => Encoding.UTF8.GetBytes(Event.Value
        .Replace("\"player-1\"", $"\"player-{number}\"")
        .Replace("event-create-player-session", $"benchmark-{number}"));
}
