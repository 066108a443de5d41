using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>A request's whole story: what it asked, what it is answered, and what the log says of it.</summary>
internal sealed record Exchange(string RequestId, WireProtocol Protocol, string Operation)
{
    /// <summary>Null: the connection is to be broken instead.</summary>
    public WireAnswer? Answer { get; init; }

    /// <summary>How long the answer is held back.</summary>
    public TimeSpan Latency { get; init; }

    public JsonObject? Input { get; init; }

    public JsonObject? Output { get; init; }
}
