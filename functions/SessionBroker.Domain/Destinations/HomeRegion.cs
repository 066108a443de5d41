using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Destinations;

/// <summary>The home Region of a deployment and its fleets.</summary>
/// <param name="Name">Such as <c>us-east-1</c>.</param>
public sealed record HomeRegion(string Name)
{
    // AWS Identity and Access Management user guide, "Amazon Resource Names (ARNs)": GameLift is in these partitions.
    private string Partition =>
        Name.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : Name.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    /// <summary>
    /// Whether GameLift issues ids of this form here: with the partition and home Region of the fleet, no account, and
    /// a location only if it is not the home Region (API reference, CreateGameSession).
    /// </summary>
    public bool Issues(GameSessionId id) =>
        string.Equals(id.Scope, $"arn:{Partition}:gamelift:{Name}::", StringComparison.Ordinal)
        && !string.Equals(id.Location, Name, StringComparison.Ordinal);
}
