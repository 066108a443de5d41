namespace SessionBroker.Domain.Reservations;

/// <summary>Where a player session is in its life, by GameLift's names.</summary>
public enum PlayerSessionStatus
{
    /// <summary>The slot is held; the player has not connected.</summary>
    Reserved,

    /// <summary>The server has accepted the player.</summary>
    Active,

    /// <summary>The player has left.</summary>
    Completed,

    /// <summary>The player did not connect within 60 s.</summary>
    TimedOut,
}
