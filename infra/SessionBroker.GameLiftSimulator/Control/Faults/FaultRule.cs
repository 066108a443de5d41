namespace SessionBroker.GameLiftSimulator.Control.Faults;

/// <summary>A fault, the operations that it strikes, and how often.</summary>
public sealed record FaultRule
{
    public const string EveryOperation = "*";

    public string Operation { get; init; } = EveryOperation;

    public required FaultKind Kind { get; init; }

    /// <summary>Of each request; 1 strikes every one.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many requests it may still strike; null: any number.</summary>
    public int? Count { get; init; }

    /// <summary>Of <see cref="FaultKind.Latency"/>.</summary>
    public int LatencyMilliseconds { get; init; }

    /// <summary>Of <see cref="FaultKind.Error"/>.</summary>
    public string Code { get; init; } = "InternalServiceException";

    public string Message { get; init; } = "Injected fault";

    public bool Strikes(string operation) => Operation is EveryOperation || Operation == operation;
}
