namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>A game session queue, as it is set up and as it is kept.</summary>
internal sealed record QueueSetup
{
    public required string Name { get; init; }

    /// <summary>ARNs, or plain ids, of fleets and aliases.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];

    public int? TimeoutInSeconds { get; init; }

    public IReadOnlyList<LatencyPolicy> LatencyPolicies { get; init; } = [];

    /// <summary>Absent: every location is allowed.</summary>
    public IReadOnlyList<string>? AllowedLocations { get; init; }

    /// <summary>LATENCY, COST, DESTINATION, LOCATION; absent: the service's own order.</summary>
    public IReadOnlyList<string>? PriorityOrder { get; init; }

    public IReadOnlyList<string>? LocationOrder { get; init; }

    public string? CustomEventData { get; init; }

    public string? NotificationTarget { get; init; }
}
