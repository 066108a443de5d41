using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// Gives a player a seat in a game session of the group that the player asks for. Players take numbered places, and as
/// many consecutive places as a game session has seats share one: so that any number of players at once start as many
/// game sessions as they fill, and no more (docs/adr/0012).
/// </summary>
public sealed class GameSessionJoiner(
    PendingReservations pendingReservations,
    JoinPlaces places,
    JoinWaiters waiters,
    ReservationSync sync,
    TimeProvider time)
{
    /// <summary>How long a player waits for a seat in all, whatever happens to the game sessions.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Reserved for the last look, so that it ends before the invocation's deadline.
    private static readonly TimeSpan LastLookMargin = TimeSpan.FromSeconds(1);

    public async Task<Result<JoinResult>> JoinAsync(JoinRequest request, CancellationToken cancellationToken)
    {
        SharedGameSession? blank = null;
        var target = places.TargetOf(request.Group, PlaceAsync);
        var inserted = await pendingReservations.TryInsertAsync(
            request.ToReservation(time.Now()), target, cancellationToken);
        if (!inserted.TryGet(out var outcome, out var error)) return error;
        return outcome switch
        {
            InsertResult.Inserted(var waiting) =>
                await AwaitAsync(waiting, blank, request, replayed: false, cancellationToken),
            InsertResult.Existing(var held) => new JoinResult(held, Replayed: false, AlreadyHeld: true),
            InsertResult.Duplicate(var found) => await RepeatAsync(found, request, cancellationToken),
            _ => throw new UnreachableException(),
        };

        async Task<Result<Reservation>> PlaceAsync(Reservation draft)
        {
            var taken = await places.TakeAsync(request.Group, cancellationToken);
            if (!taken.TryGet(out blank, out var untaken)) return untaken;
            var wait = new ReservationState.Waiting(request.SourceAt(blank.Id), draft.CreatedAt + WaitMax);
            return draft with { State = wait };
        }
    }

    // The same key again: what its reservation is now.
    private async Task<Result<JoinResult>> RepeatAsync(
        Reservation found, JoinRequest request, CancellationToken cancellationToken)
    {
        if (!request.Repeats(found)) return IdempotencyKey.Reused;
        if (found.State is ReservationState.Redirected redirected)
        {
            var held = await sync.FindAndSyncAsync(request.Player, redirected.To, cancellationToken);
            return held.Select(reservation => new JoinResult(
                reservation.AsFirstAnswered(), Replayed: true, AlreadyHeld: true));
        }

        // One that was cut off is settled first; what has failed for a reason that can change is then tried again.
        if (found.State is not ReservationState.Pending pending || !pending.Lease.IsExpired(time.Now()))
            return await AwaitAsync(found, blank: null, request, replayed: true, cancellationToken);
        var settled = await sync.SyncAsync(found, cancellationToken);
        if (!settled.TryGet(out var now, out var error)) return error;
        return now.MayBeTriedAgain
            ? await JoinAsync(request, cancellationToken)
            : await AwaitAsync(now, blank: null, request, replayed: true, cancellationToken);
    }

    // Until the player has a seat, or for as long as the client wants to wait.
    private async Task<Result<JoinResult>> AwaitAsync(
        Reservation reservation,
        SharedGameSession? blank,
        JoinRequest request,
        bool replayed,
        CancellationToken cancellationToken)
    {
        var until = Earlier(time.Now() + request.Wait, request.Deadline - LastLookMargin);
        var hasWaited = reservation.State is ReservationState.Waiting;
        while (reservation.State is ReservationState.Waiting { Source: SeatSource.SharedSession source })
        {
            var synced = blank is { } first
                ? await waiters.ContinueAsync(reservation, first, lookFirst: false, cancellationToken)
                : await waiters.SyncAsync(reservation, source, request.Group, cancellationToken);
            if (!synced.TryGet(out var now, out var error)) return error;
            blank = null;

            var hasMoved = now.State is ReservationState.Waiting moved && moved.Source != source;
            reservation = now;
            if (hasMoved || now.State is not ReservationState.Waiting) continue;
            if (until - time.Now() is var rest && rest <= TimeSpan.Zero) break;
            await Task.Delay(rest < Pause ? rest : Pause, time, cancellationToken);
        }

        // What ended while it was waited for is no earlier answer. A seat that was made for a request that was cut off,
        // and is over, is made again.
        return reservation.State switch
        {
            ReservationState.Failed { Unused: not null } when hasWaited => await JoinAsync(request, cancellationToken),
            _ => Answer(reservation, replayed && !(hasWaited && reservation.State is ReservationState.Failed)),
        };
    }

    private Result<JoinResult> Answer(Reservation reservation, bool replayed) => reservation.State switch
    {
        ReservationState.Failed failed => failed.Error.ToError() with { Replayed = replayed },
        ReservationState.Pending pending => pending.Lease.InProgress(time.Now()),
        ReservationState.Released => Reservation.GivenBack(reservation.Id, replayed),
        _ => new JoinResult(reservation.AsFirstAnswered(), replayed, AlreadyHeld: false),
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
