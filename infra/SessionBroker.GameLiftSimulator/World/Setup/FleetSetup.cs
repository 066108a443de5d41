namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>A fleet that the world starts with. It is ACTIVE unless a status is given.</summary>
internal sealed record FleetSetup
{
    public required string FleetId { get; init; }

    public string Name { get; init; } = "fleet";

    public string? Description { get; init; }

    public ComputeKind Compute { get; init; } = ComputeKind.Ec2;

    public bool Spot { get; init; }

    public string InstanceType { get; init; } = "c5.large";

    public string Status { get; init; } = "ACTIVE";

    /// <summary>The first is the home Region, except on an Anywhere fleet, which has custom locations only.</summary>
    public required IReadOnlyList<FleetLocationSetup> Locations { get; init; }

    public int ProcessesPerInstance { get; init; } = 10;

    /// <summary>Per compute; no limit when absent.</summary>
    public int? MaxConcurrentGameSessionActivations { get; init; }

    public int? ActivationTimeoutSeconds { get; init; }

    public CreationPolicy? CreationPolicy { get; init; }

    public bool FullProtection { get; init; }

    /// <summary>TLS certificates: clients must connect by DNS name.</summary>
    public bool GeneratedCertificate { get; init; }

    /// <summary>DISABLED, ENABLED or REQUIRED.</summary>
    public string PlayerGatewayMode { get; init; } = "DISABLED";

    /// <summary>An Anywhere fleet without the GameLift Agent refuses FORCE_TERMINATE.</summary>
    public bool Agent { get; init; }

    /// <summary>For a queue's COST priority; Anywhere fleets take it for their AnywhereConfiguration.</summary>
    public double HourlyCost { get; init; } = 0.1;

    public GameServerBehaviour GameServers { get; init; } = new();
}
