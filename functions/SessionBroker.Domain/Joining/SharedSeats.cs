using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// Makes the seat of one player who has a place in an Open game session. A game session that is full or has ended sends
/// the player on to another place, never back to the client.
/// </summary>
public sealed class SharedSeats(
    IReservations reservations,
    IPlayerSessions playerSessions,
    OrphanSeats orphans,
    ISharedGameSessions shared,
    JoinClock clock)
{
    /// <param name="lookFirst">Whether GameLift may have been asked for this seat before.</param>
    /// <returns>The reservation as it is now, or the error after which nobody knows.</returns>
    public async Task<Result<Reservation>> SeatAsync(
        Reservation waiting, SharedGameSession session, bool lookFirst, CancellationToken cancellationToken)
    {
        var wait = (ReservationState.Waiting)waiting.State;
        if (clock.Now >= wait.ExpiresAt)
            return await AdvanceAsync(waiting, waiting.Fail(TooLate, clock.Now), cancellationToken);

        // While the player has another seat there, such as one that was released, this one waits.
        var gameSession = ((SharedGameSessionState.Open)session.State).GameSession;
        var pending = waiting.Assign(gameSession, clock.NewLease(JoinTurn.Lease));
        var written = await reservations.AdvanceAsync(waiting, pending, cancellationToken);
        if (written.Error is not null || written.Value != pending) return written;

        if (lookFirst)
        {
            var search = await orphans.FindAsync(pending, cancellationToken);
            if (!search.TryGet(out var found, out var error))
                return await WaitAgainAsync(pending, wait, error, cancellationToken);
            if (found is [var orphan, ..])
                return await AdvanceAsync(pending, pending.Adopt(orphan, clock.Now), cancellationToken);
        }

        var made = await playerSessions.CreateAsync(
            gameSession, waiting.Player, SourceOf(wait).PlayerData, cancellationToken);
        return made.TryGet(out var playerSession, out var refusal)
            ? await AdvanceAsync(
                pending, pending.Reserve(playerSession.ToSeat(), playerSession.GameSession), cancellationToken)
            : await RefusedAsync(pending, wait, session, refusal, cancellationToken);
    }

    /// <summary>Whether a refusal means that the game session takes nobody any more.</summary>
    public static bool IsOver(BrokerError refusal) => refusal.Kind is ErrorKind.GameSessionFull
        or ErrorKind.GameSessionNotActive or ErrorKind.GameSessionClosed or ErrorKind.GameSessionNotFound;

    public static bool IsWaitingFor(Reservation reservation, SharedSessionId session) =>
        reservation.State is ReservationState.Waiting { Source: SeatSource.SharedSession source }
        && string.Equals(source.Id, $"{session}", StringComparison.Ordinal);

    public static string? PlayerDataOf(Reservation waiting) =>
        SourceOf((ReservationState.Waiting)waiting.State).PlayerData;

    /// <summary>The reservation FAILED with the error that ended its game session.</summary>
    public Reservation Refuse(Reservation waiting, RecordedError error) => waiting.Fail(error.ToError(), clock.Now);

    /// <summary>Gives the player a place in the next game session of the group.</summary>
    /// <param name="unseated">WAITING, or PENDING after a refusal.</param>
    public async Task<Result<Reservation>> MoveOnAsync(
        Reservation unseated,
        ReservationState.Waiting wait,
        SharedGameSession from,
        CancellationToken cancellationToken)
    {
        // GameLift may have been asked for the seat together with others', without an answer.
        if (unseated is { State: ReservationState.Waiting, GameSession: { } expected })
        {
            var search = await orphans.FindAsync(unseated, cancellationToken);
            if (!search.TryGet(out var found, out var unseen)) return unseen;
            if (found is [var orphan, ..]) return await AdoptAsync(unseated, expected, orphan, cancellationToken);
        }

        if (clock.Now >= wait.ExpiresAt)
            return await AdvanceAsync(unseated, unseated.Fail(TooLate, clock.Now), cancellationToken);

        var boundary = (from.Id.Number + 1) * from.MaximumPlayerSessionCount;
        if ((await shared.SkipToAsync(from.Id.Group, boundary, cancellationToken)).Error is { } unskipped)
            return unskipped;
        var taken = await shared.TakePlaceAsync(from.Id.Group, cancellationToken);
        if (!taken.TryGet(out var place, out var error)) return error;

        var next = from.At(place, clock.Now);
        var moved = unseated.WaitFor(SourceOf(wait) with { Id = $"{next.Id}" }, wait.ExpiresAt);
        var written = await AdvanceAsync(unseated, moved, cancellationToken);
        if (written.Error is not null || written.Value != moved) return written;

        var entered = await shared.EnterAsync(
            next, new WaitingPlayer(moved.Id, moved.Player), cancellationToken);
        return entered.Error is { } unentered ? unentered : moved;
    }

    private async Task<Result<Reservation>> AdoptAsync(
        Reservation waiting, GameSessionId gameSession, PlayerSession orphan, CancellationToken cancellationToken)
    {
        var pending = waiting.Assign(gameSession, clock.NewLease(JoinTurn.Lease));
        var written = await AdvanceAsync(waiting, pending, cancellationToken);
        return written.Error is null && written.Value == pending
            ? await AdvanceAsync(pending, pending.Adopt(orphan, clock.Now), cancellationToken)
            : written;
    }

    private async Task<Result<Reservation>> RefusedAsync(
        Reservation pending,
        ReservationState.Waiting wait,
        SharedGameSession session,
        BrokerError refusal,
        CancellationToken cancellationToken)
    {
        // It stays PENDING: whoever comes after the lease finds out what became of it.
        if (refusal.Kind.IsOutcomeUnknown()) return refusal;
        if (IsOver(refusal))
        {
            var closed = await shared.CloseAsync(session.Id, cancellationToken);
            return closed.Error is { } error
                ? await WaitAgainAsync(pending, wait, error, cancellationToken)
                : await MoveOnAsync(pending, wait, session, cancellationToken);
        }

        return refusal.Kind.IsTransient()
            ? await WaitAgainAsync(pending, wait, refusal, cancellationToken)
            : await AdvanceAsync(pending, pending.Fail(refusal, clock.Now), cancellationToken);
    }

    private Task<Result<Reservation>> WaitAgainAsync(
        Reservation pending, ReservationState.Waiting wait, BrokerError error, CancellationToken cancellationToken) =>
        AdvanceAsync(
            pending,
            clock.Now < wait.ExpiresAt
                ? pending.PutOff(wait)
                : pending.Fail(error, clock.Now),
            cancellationToken);

    private Task<Result<Reservation>> AdvanceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken) =>
        reservations.AdvanceAsync(before, after, cancellationToken);

    private static SeatSource.SharedSession SourceOf(ReservationState.Waiting wait) =>
        wait.Source as SeatSource.SharedSession ?? throw new UnreachableException();

    private static BrokerError TooLate => new(
        ErrorKind.GameSessionDidNotStart, "No seat was free in time; repeat the request for another one.");
}
