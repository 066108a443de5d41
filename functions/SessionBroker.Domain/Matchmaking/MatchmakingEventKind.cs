namespace SessionBroker.Domain.Matchmaking;

/// <summary>What happened to the tickets of an event.</summary>
public enum MatchmakingEventKind
{
    /// <summary>The ticket is in the pool, for the first time or again.</summary>
    Searching,

    /// <summary>The tickets make a match, which its players may have to accept.</summary>
    PotentialMatchCreated,

    /// <summary>A player has accepted or rejected the match.</summary>
    AcceptMatch,

    /// <summary>All have accepted, or one has not.</summary>
    AcceptMatchCompleted,

    /// <summary>The match is complete and its game session, where there is one, is ACTIVE.</summary>
    Succeeded,

    /// <summary>The ticket found no match in time.</summary>
    TimedOut,

    /// <summary>The ticket was cancelled.</summary>
    Cancelled,

    /// <summary>GameLift failed.</summary>
    Failed,
}

/// <summary>How the acceptance of a match ended.</summary>
public enum AcceptanceOutcome
{
    Accepted,
    Rejected,
    TimedOut,
}
