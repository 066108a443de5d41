using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Control.Faults;

/// <summary>What the rules in force do to one request: any delay, and at most one end of it.</summary>
internal sealed record FaultDecision(TimeSpan Latency, ServiceError? Error, bool DropRequest, bool DropAnswer)
{
    public static FaultDecision None { get; } = new(TimeSpan.Zero, Error: null, DropRequest: false, DropAnswer: false);

    /// <summary>Whether the request has met a fault that decides its end, so that no other may.</summary>
    public bool IsFinal => Error is not null || DropRequest || DropAnswer;
}
