using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>A fleet: where it is, what runs on it, and how its virtual game servers behave.</summary>
internal sealed class Fleet
{
    public required long Sequence { get; init; }

    public required string Id { get; init; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public required ComputeKind Compute { get; init; }

    public bool Spot { get; init; }

    public string? InstanceType { get; init; }

    public required string Status { get; set; }

    public required DateTimeOffset CreationTime { get; init; }

    public DateTimeOffset? TerminationTime { get; set; }

    public int ProcessesPerInstance { get; init; }

    public int? MaxConcurrentActivations { get; init; }

    public required int ActivationTimeoutSeconds { get; init; }

    public CreationPolicy? CreationPolicy { get; set; }

    public bool FullProtection { get; set; }

    public bool GeneratedCertificate { get; init; }

    public required string PlayerGatewayMode { get; init; }

    public bool Agent { get; init; }

    public double HourlyCost { get; set; }

    public required GameServerBehaviour GameServers { get; init; }

    public List<FleetLocation> Locations { get; init; } = [];

    /// <summary>
    /// What CreateFleet was given that only DescribeFleetAttributes wants back (paths, roles, groups).
    /// </summary>
    public JsonObject Described { get; init; } = [];

    internal bool HasGateway => PlayerGatewayMode is "ENABLED" or "REQUIRED";

    internal FleetLocation? Find(string location) => Locations.Find(place => place.Name == location);
}
