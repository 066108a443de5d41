using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Placements;

/// <summary>
/// A placement or a matchmaking ticket of a player, with the players that it brings into one game session. Every change
/// is a pure function that returns the next version, or this one where nothing changes; the store replaces only the
/// version from which it was made.
/// </summary>
public sealed record PlacingRecord
{
    /// <summary>How long it can be looked up after its end, as its Idempotency-Key.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromHours(24);

    /// <summary>
    /// How long one without an end is kept, from its start. GameLift ends a placement after ten minutes at the most,
    /// and a ticket after twelve hours.
    /// </summary>
    public static readonly TimeSpan KeptWithoutEnd = TimeSpan.FromHours(48);

    public required PlacingId Id { get; init; }

    /// <summary>Who asked for it, the only one who may see, stop or accept it.</summary>
    public required PlayerId Owner { get; init; }

    /// <summary>The destination's name.</summary>
    public required string Destination { get; init; }

    public required string Fingerprint { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Everybody who gets a seat; each has a reservation.</summary>
    public required ImmutableArray<PlayerId> Players { get; init; }

    public required PlacingState State { get; init; }

    /// <summary>How often it was refused before; each attempt has reservations of its own.</summary>
    public int Attempt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public long Version { get; init; } = 1;

    public PlacingStatus Status => State switch
    {
        PlacingState.Live live => live.Status,
        PlacingState.Placed => PlacingStatus.Placed,
        PlacingState.Ended ended => ended.Status,
        PlacingState.Refused => PlacingStatus.Failed,
        _ => Id.Kind is PlacingKind.Placement ? PlacingStatus.Pending : PlacingStatus.Queued,
    };

    public DateTimeOffset? EndedAt => State switch
    {
        PlacingState.Placed placed => placed.At,
        PlacingState.Ended ended => ended.At,
        PlacingState.Refused refused => refused.At,
        _ => null,
    };

    public bool IsEnded => EndedAt is not null;

    /// <summary>The reservation of one of its players, the same for each repetition of the request.</summary>
    public ReservationId ReservationOf(PlayerId player) =>
        ReservationId.From(IdempotencyKey.Parse(Id.Value)!.Value.Derive("Place", player), Attempt);

    /// <summary>Another invocation goes on with what a function could not finish, after its lease.</summary>
    public PlacingRecord TakeOver(Lease lease) => State is PlacingState.Starting
        ? Next(new PlacingState.Starting(lease))
        : throw Impossible(nameof(TakeOver));

    /// <summary>GameLift has refused with an error that may pass: the key asks again, with new reservations.</summary>
    public PlacingRecord TryAgain(DateTimeOffset now) => State is PlacingState.Starting starting
        && Attempt + 1 < ReservationId.AttemptsMax
            ? Next(new PlacingState.Starting(starting.Lease with { ExpiresAt = now })) with { Attempt = Attempt + 1 }
            : throw Impossible(nameof(TryAgain));

    public bool MayTryAgain => Attempt + 1 < ReservationId.AttemptsMax;

    /// <summary>GameLift has refused for good.</summary>
    public PlacingRecord Refuse(BrokerError error, DateTimeOffset now) => State is PlacingState.Starting
        ? Next(new PlacingState.Refused(RecordedError.From(error), now))
        : throw Impossible(nameof(Refuse));

    /// <summary>GameLift does not know it: the function that should have started it was cut off.</summary>
    public PlacingRecord Abandon(DateTimeOffset now) => IsEnded
        ? this
        : Next(new PlacingState.Ended(PlacingStatus.Failed, CutOff, now));

    /// <summary>What follows from what GameLift says; this same version where nothing changes.</summary>
    public PlacingRecord Observe(PlacingReport report)
    {
        if (IsEnded) return this;
        if (report.IsEnd) return End(report);

        var before = State as PlacingState.Live;
        if (report.IsEvent && before?.EventAt >= report.At) return this;
        var now = new PlacingState.Live(
            report.Status,
            report.Status is PlacingStatus.RequiresAcceptance ? report.MatchId ?? before?.MatchId : null,
            report.Status is PlacingStatus.RequiresAcceptance ? report.AcceptBy ?? before?.AcceptBy : null,
            report.IsEvent ? report.At : before?.EventAt);
        return now == before ? this : Next(now);
    }

    // An event that does not name the game session is left to the next look at GameLift, which does.
    private PlacingRecord End(PlacingReport report) => report switch
    {
        { Status: PlacingStatus.Placed, GameSession: { } gameSession } => Next(
            new PlacingState.Placed(
                gameSession with { Players = [.. gameSession.Players.Where(each => Players.Contains(each.Player))] },
                report.At)),
        { Status: PlacingStatus.Placed, IsEvent: true } => this,
        { Status: PlacingStatus.Placed } => Next(
            new PlacingState.Ended(PlacingStatus.Failed, "GameLift names no game session.", report.At)),
        _ => Next(new PlacingState.Ended(report.Status, report.Reason, report.At)),
    };

    private const string CutOff = "The request was cut off before GameLift had it; start again with a new "
        + "Idempotency-Key.";

    private PlacingRecord Next(PlacingState state) => this with { State = state, Version = Version + 1 };

    private InvalidOperationException Impossible(string change) =>
        new($"{change} of {Id}, which is {State.GetType().Name}.");
}
