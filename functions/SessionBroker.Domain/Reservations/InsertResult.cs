namespace SessionBroker.Domain.Reservations;

/// <summary>What became of an attempt to write a PENDING reservation, or one that reopens a released seat.</summary>
public abstract record InsertResult
{
    private InsertResult()
    {
    }

    /// <summary>It is written, and the seat counts as held.</summary>
    public sealed record Inserted(Reservation Reservation) : InsertResult;

    /// <summary>The player has a seat at the destination already; this is its reservation.</summary>
    public sealed record Existing(Reservation Reservation) : InsertResult;

    /// <summary>A released seat of the player is held again; this is its reservation.</summary>
    public sealed record Reopened(Reservation Reservation) : InsertResult;

    /// <summary>This id was written before: the request is a repetition.</summary>
    public sealed record Duplicate(Reservation Reservation) : InsertResult;

    /// <summary>The player's seats do not allow it, or they may: decide on them as they are here.</summary>
    public sealed record Undecided(PlayerSeats Seats) : InsertResult;

    /// <summary>The player's seats changed since they were read: read them again and decide anew.</summary>
    public sealed record Conflict : InsertResult;
}
