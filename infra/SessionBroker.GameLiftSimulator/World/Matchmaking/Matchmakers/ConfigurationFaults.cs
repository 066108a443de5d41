using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

/// <summary>What members of a configuration forbid one another (API reference, MatchmakingConfiguration).</summary>
internal static class ConfigurationFaults
{
    /// <summary>The first error of a configuration with resolved modes; null if it is valid.</summary>
    internal static string? Find(MatchmakingConfigurationSetup setup) => setup switch
    {
        { AcceptanceRequired: true, AcceptanceTimeoutSeconds: null } =>
            "AcceptanceTimeoutSeconds is required when AcceptanceRequired is true.",
        { FlexMatchMode: FlexMatchMode.WithQueue, GameSessionQueues.Count: 0 } =>
            "GameSessionQueueArns must name a queue when FlexMatchMode is WITH_QUEUE.",
        { FlexMatchMode: FlexMatchMode.Standalone, GameSessionQueues.Count: > 0 } =>
            "GameSessionQueueArns must not be given when FlexMatchMode is STANDALONE.",
        { FlexMatchMode: FlexMatchMode.Standalone, BackfillMode: BackfillMode.Automatic } =>
            "BackfillMode must not be AUTOMATIC when FlexMatchMode is STANDALONE.",
        _ => null,
    };
}
