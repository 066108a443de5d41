using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// The names of things. Which ARNs carry the account differs from kind to kind, and real answers differ from the
/// documentation: game sessions and aliases have none, fleets, queues and locations have it.
/// </summary>
internal sealed class Arns(WorldOptions options)
{
    internal const string RuleSetKind = "matchmakingruleset";
    internal const string ConfigurationKind = "matchmakingconfiguration";
    internal const string QueueKind = "gamesessionqueue";

    private readonly string _home = $"arn:aws:gamelift:{options.Region}:";

    internal string Fleet(string fleetId) =>
        $"{_home}{options.AccountId}:{fleetId[..fleetId.IndexOf('-', StringComparison.Ordinal)]}/{fleetId}";

    internal string Alias(string aliasId) => $"{_home}:alias/{aliasId}";

    internal string Queue(string name) => $"{_home}{options.AccountId}:{QueueKind}/{name}";

    internal string RuleSet(string name) => $"{_home}{options.AccountId}:{RuleSetKind}/{name}";

    internal string Configuration(string name) => $"{_home}{options.AccountId}:{ConfigurationKind}/{name}";

    internal string Location(string name) => $"{_home}{options.AccountId}:location/{name}";

    internal string Build(string buildId) => $"{_home}{options.AccountId}:build/{buildId}";

    internal string Script(string scriptId) => $"{_home}{options.AccountId}:script/{scriptId}";

    /// <summary>
    /// A session of the home Region has two segments after the kind, one of a remote or custom location has three
    /// (API reference, CreateGameSession).
    /// </summary>
    internal string GameSession(string fleetId, string location, string idText) =>
        location == options.Region
            ? $"{_home}:gamesession/{fleetId}/{idText}"
            : $"{_home}:gamesession/{fleetId}/{location}/{idText}";

    /// <summary>
    /// Takes a game session's ARN apart, in the form above or in the older one that put the location in the place of
    /// the Region; null when it is neither.
    /// </summary>
    internal static (string Region, string FleetId, string? Location, string IdText)? ReadGameSession(string arn)
    {
        var colons = arn.Split(':', 6);
        if (colons is not ["arn", _, "gamelift", var region, _, var tail])
        {
            return null;
        }

        return tail.Split('/') switch
        {
            ["gamesession", var fleet, var id] => (region, fleet, null, id),
            ["gamesession", var fleet, var location, var id] => (region, fleet, location, id),
            _ => null,
        };
    }

    /// <summary>
    /// The plain name, of a name or of an ARN; null for an ARN of another kind or of another Region.
    /// </summary>
    internal string? NameOf(string nameOrArn, string kind)
    {
        if (!nameOrArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return nameOrArn;
        }

        return nameOrArn.Split(':', 6) is ["arn", _, "gamelift", var region, _, var tail] && region == options.Region
            && tail.StartsWith($"{kind}/", StringComparison.Ordinal)
                ? tail[(kind.Length + 1)..]
                : null;
    }

    /// <summary>The plain id, of an id or of an ARN.</summary>
    internal static string IdOf(string idOrArn) => idOrArn[(idOrArn.LastIndexOf('/') + 1)..];
}
