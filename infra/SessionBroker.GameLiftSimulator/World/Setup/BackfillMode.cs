namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>Who asks for players to fill the open slots of a running match.</summary>
internal enum BackfillMode
{
    /// <summary>The game, by StartMatchBackfill.</summary>
    Manual,

    /// <summary>The service itself, until the game session is full.</summary>
    Automatic,
}
