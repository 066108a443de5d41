namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>A matchmaking rule set: its name, and its body in JSON as a request gave it.</summary>
internal sealed record MatchmakingRuleSetSetup
{
    public required string Name { get; init; }

    public required string Body { get; init; }
}
