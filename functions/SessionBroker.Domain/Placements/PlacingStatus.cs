namespace SessionBroker.Domain.Placements;

/// <summary>Where a placement or a matchmaking ticket is in its life, by GameLift's names.</summary>
public enum PlacingStatus
{
    /// <summary>A placement: GameLift looks for a server process, or starts a game session.</summary>
    Pending,

    /// <summary>A ticket: GameLift has it.</summary>
    Queued,

    /// <summary>A ticket: GameLift looks for a match.</summary>
    Searching,

    /// <summary>A ticket: its players have to accept a match.</summary>
    RequiresAcceptance,

    /// <summary>A ticket: GameLift starts a game session for its match.</summary>
    Placing,

    /// <summary>Each player has a seat in a game session: FULFILLED of a placement, COMPLETED of a ticket.</summary>
    Placed,

    Cancelled,

    TimedOut,

    Failed,
}

/// <summary>Which of GameLift's two ways to a seat in a game session that is not known yet.</summary>
public enum PlacingKind
{
    /// <summary>A game session placement of a queue.</summary>
    Placement,

    /// <summary>A matchmaking ticket.</summary>
    Ticket,
}
