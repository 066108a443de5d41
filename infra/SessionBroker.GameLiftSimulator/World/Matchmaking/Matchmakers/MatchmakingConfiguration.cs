using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

/// <summary>A matchmaking configuration with its modes decided, and when it was created.</summary>
internal sealed record MatchmakingConfiguration(MatchmakingConfigurationSetup Setup, DateTimeOffset CreationTime)
{
    internal string Name => Setup.Name;

    internal bool IsStandalone => Setup.FlexMatchMode == FlexMatchMode.Standalone;

    internal bool BackfillsAutomatically => Setup.BackfillMode == BackfillMode.Automatic;

    /// <summary>The member has no effect where no game session is started (API reference, the configuration).</summary>
    internal int AdditionalPlayerCount => IsStandalone ? 0 : Setup.AdditionalPlayerCount;
}
