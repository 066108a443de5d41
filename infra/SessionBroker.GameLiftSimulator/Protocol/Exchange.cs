using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>A request, its response and its log entry.</summary>
internal sealed record Exchange(string RequestId, WireProtocol Protocol, string Operation)
{
    /// <summary>Null: the connection is to be broken instead.</summary>
    public WireAnswer? Answer { get; init; }

    /// <summary>How long the answer is held back.</summary>
    public TimeSpan Latency { get; init; }

    public JsonObject? Input { get; init; }

    public JsonObject? Output { get; init; }
}
