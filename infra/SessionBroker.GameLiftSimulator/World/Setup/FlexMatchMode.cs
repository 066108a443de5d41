namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>Whether a matchmaker starts game sessions itself (FlexMatchMode of a matchmaking configuration).</summary>
internal enum FlexMatchMode
{
    /// <summary>A match is placed through a game session queue.</summary>
    WithQueue,

    /// <summary>A match is reported by an event, and nothing else happens.</summary>
    Standalone,
}
