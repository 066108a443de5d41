namespace SessionBroker.GameLiftSimulator.World.Routing;

/// <summary>The places where game sessions can run: AWS Regions, and custom locations of the account.</summary>
internal sealed class Locations
{
    // GameLift's Regions and remote locations (developer guide, "Service locations").
    private static readonly string[] Regions =
    [
        "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
        "ap-southeast-1", "ap-southeast-2", "ap-southeast-5", "ap-southeast-7", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-south-1", "eu-west-1", "eu-west-2", "eu-west-3", "me-south-1", "sa-east-1", "us-east-1",
        "us-east-2", "us-west-1", "us-west-2",
    ];

    private readonly SortedSet<string> _custom = new(StringComparer.Ordinal);

    internal IEnumerable<string> Custom => _custom;

    internal static bool IsAws(string name) => Regions.Contains(name, StringComparer.Ordinal);

    internal static bool IsCustomName(string name) => name.StartsWith("custom-", StringComparison.Ordinal);

    internal bool Exists(string name) => IsAws(name) || _custom.Contains(name);

    internal bool Add(string name) => _custom.Add(name);

    internal bool Remove(string name) => _custom.Remove(name);

    internal IEnumerable<string> List(bool aws, bool custom) =>
        (aws ? Regions : []).Concat(custom ? _custom : []).Order(StringComparer.Ordinal);
}
