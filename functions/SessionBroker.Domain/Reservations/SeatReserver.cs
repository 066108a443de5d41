using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Reserves seats, so that whatever crashes, times out or arrives twice, a reservation never holds two player sessions
/// and none is lost. The record is written before GameLift is called and settled after. A request that finds its record
/// already there answers from it, waits for its owner, or, once the owner's lease has expired, takes it over and first
/// looks for the seat that the owner may have made.
/// </summary>
public sealed class SeatReserver(
    IReservations reservations,
    IPlayerSessions playerSessions,
    PendingReservations pendingReservations,
    OrphanSeats orphans,
    TimeProvider time)
{
    public async Task<Result<ReservationResult>> ReserveAsync(SeatRequest request, CancellationToken cancellationToken)
    {
        var inserted = await pendingReservations.TryInsertAsync(request.ToReservation(time.Now()), cancellationToken);
        if (!inserted.TryGet(out var outcome, out var error)) return error;
        return outcome switch
        {
            InsertResult.Inserted(var pending) => await CallGameLiftAsync(pending, request, cancellationToken),
            InsertResult.Duplicate(var found) => await RepeatAsync(found, request, cancellationToken),
            InsertResult.Reopened(var reopened) => Answer(reopened, replayed: false),
            _ => throw new UnreachableException(),
        };
    }

    // The same key again: the first request's answer, its failure, or its unfinished work.
    private async Task<Result<ReservationResult>> RepeatAsync(
        Reservation found, SeatRequest request, CancellationToken cancellationToken)
    {
        if (!request.Repeats(found)) return IdempotencyKey.Reused;
        if (found.State is ReservationState.Pending pending && pending.Lease.IsExpired(time.Now()))
            return await TakeOverAsync(found, request, cancellationToken);
        if (found.State is not ReservationState.Redirected redirected) return Answer(found, replayed: true);

        var reopened = await reservations.FindAsync(request.Player, redirected.To, cancellationToken);
        return reopened.TryGet(out var reservation, out var error) ? Answer(reservation, replayed: true) : error;
    }

    private async Task<Result<ReservationResult>> TakeOverAsync(
        Reservation expired, SeatRequest request, CancellationToken cancellationToken)
    {
        var wanted = expired.TakeOver(request.Lease);
        if (!(await reservations.AdvanceAsync(expired, wanted, cancellationToken)).TryGet(out var taken, out var error))
            return error;
        if (taken != wanted) return Answer(taken, replayed: true);

        // The owner before may have been cut off after GameLift made the seat: look before asking for one.
        var search = await orphans.FindAsync(taken, cancellationToken);
        if (search.Error is { } failure) return failure;
        if (search.Value is not [var orphan, ..]) return await CallGameLiftAsync(taken, request, cancellationToken);

        var adopted = taken.Adopt(orphan, time.Now());
        return adopted.MayBeTriedAgain
            ? await TryAgainAsync(taken, adopted, request, cancellationToken)
            : await SettleAsync(taken, adopted, cancellationToken);
    }

    private async Task<Result<ReservationResult>> TryAgainAsync(
        Reservation before, Reservation failed, SeatRequest request, CancellationToken cancellationToken)
    {
        var written = await reservations.AdvanceAsync(before, failed, cancellationToken);
        return written.Error is { } error ? error : await ReserveAsync(request, cancellationToken);
    }

    private async Task<Result<ReservationResult>> CallGameLiftAsync(
        Reservation pending, SeatRequest request, CancellationToken cancellationToken)
    {
        var made = await playerSessions.CreateAsync(
            request.GameSession, request.Player, request.PlayerData, cancellationToken);
        if (made.TryGet(out var playerSession, out var error))
        {
            var reserved = pending.Reserve(playerSession.ToSeat(), playerSession.GameSession);
            return await SettleAsync(pending, reserved, cancellationToken);
        }

        // An unknown outcome stays PENDING: whoever comes after the lease finds out what became of it.
        if (error.Kind.IsOutcomeUnknown()) return error;

        var failed = pending.Fail(error, time.Now());
        var written = await reservations.AdvanceAsync(pending, failed, cancellationToken);
        return RecordedError.Answer(error, failed, written, now => Answer(now, replayed: true));
    }

    private async Task<Result<ReservationResult>> SettleAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        var written = await reservations.AdvanceAsync(before, after, cancellationToken);
        return written.TryGet(out var now, out var error) ? Answer(now, replayed: now != after) : error;
    }

    // What the record says now; where another function has taken the work over, that is no answer yet. A seat that the
    // player has given back is not handed out again by the key that made it.
    private Result<ReservationResult> Answer(Reservation reservation, bool replayed) => reservation.State switch
    {
        ReservationState.Failed failed => failed.Error.ToError() with { Replayed = replayed },
        ReservationState.Pending pending => pending.Lease.InProgress(time.Now()),
        ReservationState.Released => Reservation.GivenBack(reservation.Id, replayed),
        _ => new ReservationResult(reservation.AsFirstAnswered(), replayed),
    };
}

/// <summary>The reservation that a request for a seat led to.</summary>
/// <param name="Replayed">Whether an earlier request with the same key was answered with it before.</param>
public sealed record ReservationResult(Reservation Reservation, bool Replayed);
