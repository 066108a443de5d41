using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reservations;

/// <summary>What the seat rules say of a request for a seat in one game session.</summary>
public abstract record SeatDecision
{
    private SeatDecision()
    {
    }

    /// <summary>The player may have a new seat.</summary>
    public sealed record New : SeatDecision;

    /// <summary>GameLift may still hold a seat there that the player gave back: that one is given again.</summary>
    public sealed record Reopen(Reservation Released) : SeatDecision;

    /// <summary>The player has a seat at the destination already.</summary>
    public sealed record Keep(Reservation Held) : SeatDecision;

    /// <summary>The player gets no seat now.</summary>
    public sealed record Refuse(BrokerError Error) : SeatDecision;
}
