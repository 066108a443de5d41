using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>The small policies of fleets and queues.</summary>
internal static class PolicyTable
{
    public static ConfigObject<CreationPolicy> Creation { get; } = new(
        new CreationPolicy(NewGameSessionsPerCreator: null, PolicyPeriodInMinutes: null),
        ConfigMember<CreationPolicy>.Of(
            "newGameSessionsPerCreator",
            "How many game sessions one CreatorId may create in a period.",
            new ConfigCount(),
            (policy, value) => policy with { NewGameSessionsPerCreator = value }),
        ConfigMember<CreationPolicy>.Of(
            "policyPeriodInMinutes",
            "The period.",
            new ConfigCount(),
            (policy, value) => policy with { PolicyPeriodInMinutes = value }));

    public static ConfigObject<LatencyPolicy> Latency { get; } = new(
        new LatencyPolicy(MaximumIndividualPlayerLatencyMilliseconds: null, PolicyDurationSeconds: null),
        ConfigMember<LatencyPolicy>.Of(
            "maximumIndividualPlayerLatencyMilliseconds",
            "A location where any one player is slower is left out.",
            new ConfigCount(),
            (policy, value) => policy with { MaximumIndividualPlayerLatencyMilliseconds = value }),
        ConfigMember<LatencyPolicy>.Of(
            "policyDurationSeconds",
            "For so long.",
            new ConfigCount(),
            (policy, value) => policy with { PolicyDurationSeconds = value }));
}
