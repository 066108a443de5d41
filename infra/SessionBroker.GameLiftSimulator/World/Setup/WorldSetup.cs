namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>The fleets, aliases, queues, matchmakers and custom locations that a world starts with.</summary>
internal sealed record WorldSetup
{
    internal const string Ec2FleetId = "fleet-1a2b3c4d-0000-4000-8000-00000000ec20";
    internal const string AnywhereFleetId = "fleet-1a2b3c4d-0000-4000-8000-0000000a4e10";
    internal const string DefaultAliasId = "alias-1a2b3c4d-0000-4000-8000-000000000a11";
    internal const string TerminalAliasId = "alias-1a2b3c4d-0000-4000-8000-00000000dead";
    internal const string TerminalMessage = "This version of the game is no longer supported. Please update.";
    internal const string QueueName = "global";
    internal const string MatchmakerName = "duel";
    internal const string CustomLocation = "custom-office";

    public IReadOnlyList<FleetSetup> Fleets { get; init; } = [];

    public IReadOnlyList<AliasSetup> Aliases { get; init; } = [];

    public IReadOnlyList<QueueSetup> Queues { get; init; } = [];

    public IReadOnlyList<MatchmakingRuleSetSetup> RuleSets { get; init; } = [];

    public IReadOnlyList<MatchmakingConfigurationSetup> Configurations { get; init; } = [];

    /// <summary>Beside those that an Anywhere fleet names.</summary>
    public IReadOnlyList<string> CustomLocations { get; init; } = [];

    /// <summary>The default configuration: one resource of each kind, with fixed ids.</summary>
    internal static WorldSetup Default { get; } = new()
    {
        Fleets =
        [
            new()
            {
                FleetId = Ec2FleetId,
                Name = "ec2",
                Locations = [new() { Location = "us-east-1" }, new() { Location = "us-west-2" }],
            },
            new()
            {
                FleetId = AnywhereFleetId,
                Name = "anywhere",
                Compute = ComputeKind.Anywhere,
                Locations = [new() { Location = CustomLocation }],
            },
        ],
        Aliases =
        [
            new() { AliasId = DefaultAliasId, Name = "default", FleetId = Ec2FleetId },
            new() { AliasId = TerminalAliasId, Name = "retired", TerminalMessage = TerminalMessage },
        ],
        Queues = [new() { Name = QueueName, Destinations = [Ec2FleetId, AnywhereFleetId] }],
        RuleSets =
        [
            new()
            {
                Name = MatchmakerName,
                Body = """
                    {
                      "ruleLanguageVersion": "1.0",
                      "teams": [{ "name": "duelist", "minPlayers": 1, "maxPlayers": 1, "quantity": 2 }]
                    }
                    """,
            },
        ],
        Configurations =
        [
            new()
            {
                Name = MatchmakerName,
                RuleSetName = MatchmakerName,
                GameSessionQueues = [QueueName],
                RequestTimeoutSeconds = 120,
                AcceptanceRequired = true,
                AcceptanceTimeoutSeconds = 30,
            },
        ],
    };
}
