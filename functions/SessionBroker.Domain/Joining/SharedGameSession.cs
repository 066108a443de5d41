using System.Collections.Immutable;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// The record of a game session that is started for players who join, and of those who wait for it. Whoever asks after
/// a waiting player may do the next step for all of them; a lease gives the turn to one at a time.
/// </summary>
public sealed record SharedGameSession
{
    /// <summary>How often GameLift is asked for another one where a game session ended before it was ACTIVE.</summary>
    public const int AttemptsMax = 3;

    /// <summary>How long players wait for it before they are refused.</summary>
    public static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(10);

    public required SharedSessionId Id { get; init; }

    public required string DestinationName { get; init; }

    public string? Location { get; init; }

    public required int MaximumPlayerSessionCount { get; init; }

    public required ImmutableSortedDictionary<string, string> GameProperties { get; init; }

    /// <summary>When the first player came.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public required SharedGameSessionState State { get; init; }

    /// <summary>Whose turn it is; null before the first.</summary>
    public Lease? Lease { get; init; }

    /// <summary>Those who are to get a seat once it is ACTIVE.</summary>
    public ImmutableArray<WaitingPlayer> Waiting { get; init; } = [];

    /// <summary>Whether someone has to do something now.</summary>
    public bool NeedsTurn(DateTimeOffset now) =>
        (State is SharedGameSessionState.Starting || !Waiting.IsEmpty) && Lease?.IsExpired(now) is not false;

    /// <summary>The record, without anyone waiting, of the game session that a place of the group belongs to.</summary>
    public SharedGameSession At(long place, DateTimeOffset now) => this with
    {
        Id = new SharedSessionId(Id.Group, place / MaximumPlayerSessionCount),
        CreatedAt = now,
        State = new SharedGameSessionState.Starting(Attempt: 0, GameSession: null),
        Lease = null,
        Waiting = [],
    };

    /// <summary>The record, without anyone waiting, of a game session of this group.</summary>
    public static SharedGameSession Blank(JoinGroup group, SharedSessionId id, DateTimeOffset now) => new()
    {
        Id = id,
        DestinationName = group.Destination.Name,
        Location = group.Location,
        MaximumPlayerSessionCount = group.MaximumPlayerSessionCount,
        GameProperties = group.GameProperties,
        CreatedAt = now,
        State = new SharedGameSessionState.Starting(Attempt: 0, GameSession: null),
    };

    public bool HasWaiting(ReservationId reservation) => Waiting.Any(player => player.Reservation == reservation);
}

/// <summary>A player who waits for a shared game session.</summary>
public readonly record struct WaitingPlayer(ReservationId Reservation, PlayerId Player);
