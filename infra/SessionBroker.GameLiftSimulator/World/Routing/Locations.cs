namespace SessionBroker.GameLiftSimulator.World.Routing;

/// <summary>
/// The places where game sessions can run: AWS Regions and Local Zones, and custom locations of the account.
/// </summary>
internal sealed class Locations
{
    // GameLift's Regions and Local Zones (developer guide, "Service locations").
    private static readonly string[] Regions =
    [
        "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
        "ap-southeast-1", "ap-southeast-2", "ap-southeast-5", "ap-southeast-7", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-south-1", "eu-west-1", "eu-west-2", "eu-west-3", "me-south-1", "sa-east-1", "us-east-1",
        "us-east-2", "us-west-1", "us-west-2",
    ];

    private static readonly string[] LocalZones =
    [
        "af-south-1-los-1", "us-east-1-atl-1", "us-east-1-chi-1", "us-east-1-dfw-1", "us-east-1-dfw-2",
        "us-east-1-iah-1", "us-east-1-mci-1", "us-west-2-den-1", "us-west-2-lax-1", "us-west-2-phx-1",
    ];

    private readonly SortedSet<string> _custom = new(StringComparer.Ordinal);

    internal IEnumerable<string> Custom => _custom;

    internal static bool IsRegion(string name) => Regions.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether managed fleets can have instances there, at home or remotely.</summary>
    internal static bool IsAws(string name) =>
        IsRegion(name) || LocalZones.Contains(name, StringComparer.Ordinal);

    internal static string NotSupported(string name) =>
        $"Location {name} is not an AWS Region or Local Zone that GameLift supports.";

    /// <summary>The Region that a Local Zone belongs to; any other location is its own.</summary>
    internal static string RegionOf(string location) =>
        Array.Find(Regions, region => location.StartsWith(region + "-", StringComparison.Ordinal)) ?? location;

    internal static bool IsCustomName(string name) => name.StartsWith("custom-", StringComparison.Ordinal);

    internal bool Exists(string name) => IsAws(name) || _custom.Contains(name);

    internal bool Add(string name) => _custom.Add(name);

    internal bool Remove(string name) => _custom.Remove(name);

    internal IEnumerable<string> List(bool aws, bool custom) =>
        (aws ? Regions.Concat(LocalZones) : []).Concat(custom ? _custom : []).Order(StringComparer.Ordinal);
}
