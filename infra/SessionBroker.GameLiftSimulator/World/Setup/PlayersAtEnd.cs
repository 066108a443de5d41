namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>What becomes of the live player sessions of a game session that ends.</summary>
internal enum PlayersAtEnd
{
    /// <summary>ACTIVE becomes COMPLETED, RESERVED becomes TIMEDOUT.</summary>
    Settle,

    /// <summary>All become COMPLETED.</summary>
    Complete,

    /// <summary>They keep their status; reservations still time out.</summary>
    Keep,
}
