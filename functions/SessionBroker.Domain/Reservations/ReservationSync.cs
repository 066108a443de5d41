using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Brings reservations up to date with GameLift, on read: GameLift tells nobody when a player connects, leaves, or lets
/// the 60 s pass. What GameLift cannot be asked is not answered from the record, which may no longer be true.
/// </summary>
public sealed class ReservationSync(
    IReservations reservations,
    IPlayerSessions playerSessions,
    OrphanSeats orphans,
    IWaitingReservations waiting,
    TimeProvider time)
{
    /// <summary>A reservation by its id, as GameLift says that it is now, and recorded so.</summary>
    /// <returns>It, <see cref="ErrorKind.ReservationNotFound"/>, or the error that kept GameLift from
    /// telling.</returns>
    public async Task<Result<Reservation>> FindAndSyncAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        var found = await reservations.FindAsync(player, id, cancellationToken);
        if (!found.TryGet(out var recorded, out var error)) return error;

        // The record of a key only; no client has been told its id.
        return recorded.State is ReservationState.Redirected
            ? new BrokerError(ErrorKind.ReservationNotFound, "You have no reservation with this id.")
            : await SyncAsync(recorded, cancellationToken);
    }

    /// <summary>The reservation as GameLift says that it is now, and recorded so.</summary>
    /// <returns>It, or the error that kept GameLift from telling.</returns>
    public async Task<Result<Reservation>> SyncAsync(Reservation recorded, CancellationToken cancellationToken)
    {
        var checkedNow = await SyncAsync(recorded.Player, [recorded], cancellationToken);
        return checkedNow.Select(all => all[0]);
    }

    /// <summary>
    /// Reservations of one player as GameLift says that they are now, in the same order, and recorded so. GameLift is
    /// asked once for all of them, and once more for each that is PENDING past its lease.
    /// </summary>
    public async Task<Result<ImmutableArray<Reservation>>> SyncAsync(
        PlayerId player, ImmutableArray<Reservation> recorded, CancellationToken cancellationToken)
    {
        var held = recorded.Where(each => each.HoldsSlot).Select(each => each.Seat!.PlayerSessionId).ToImmutableArray();
        var seen = ImmutableDictionary<string, PlayerSession>.Empty;
        if (held.Length > 0)
        {
            var answer = await playerSessions.FindAsync(player, held, cancellationToken);
            if (answer.Error is { } unknown) return unknown;
            seen = answer.Value;
        }

        var current = ImmutableArray.CreateBuilder<Reservation>(recorded.Length);
        foreach (var reservation in recorded)
        {
            var written = reservation.State switch
            {
                ReservationState.Waiting => await waiting.SyncAsync(reservation, cancellationToken),
                ReservationState.Pending pending => await SettleAbandonedAsync(reservation, pending, cancellationToken),
                _ => await RecordAsync(reservation, SeenOf(reservation, seen), cancellationToken),
            };
            if (!written.TryGet(out var now, out var error)) return error;
            current.Add(now);
        }

        return current.MoveToImmutable();
    }

    /// <summary>
    /// A PENDING reservation whose function is gone: the seat that it made is adopted, or it has FAILED.
    /// </summary>
    public async Task<Result<Reservation>> SettleAbandonedAsync(
        Reservation abandoned, ReservationState.Pending pending, CancellationToken cancellationToken)
    {
        var now = time.Now();
        if (!pending.Lease.IsExpired(now)) return abandoned;
        if (!(await orphans.FindAsync(abandoned, cancellationToken)).TryGet(out var found, out var error)) return error;
        if (found is not [var orphan, ..])
            return await reservations.AdvanceAsync(abandoned, abandoned.Fail(Abandoned, now), cancellationToken);

        var adopted = await reservations.AdvanceAsync(abandoned, abandoned.Adopt(orphan, now), cancellationToken);
        return adopted.Error is null ? await RecordAsync(adopted.Value, orphan, cancellationToken) : adopted;
    }

    private static PlayerSession? SeenOf(
        Reservation reservation, ImmutableDictionary<string, PlayerSession> seen) =>
        reservation.Seat is { } seat ? seen.GetValueOrDefault(seat.PlayerSessionId) : null;

    // Another function may have recorded an older look meanwhile: what this one has seen is then recorded after it.
    private async Task<Result<Reservation>> RecordAsync(
        Reservation recorded, PlayerSession? seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = recorded.Observe(seen, time.Now());
            if (now == recorded) return recorded;

            var written = await reservations.AdvanceAsync(recorded, now, cancellationToken);
            if (written.Error is not null || written.Value == now) return written;
            recorded = written.Value;
        }
    }

    private static BrokerError Abandoned => new(
        ErrorKind.UpstreamFailed,
        "The request was cut off before GameLift made a seat; repeat it with the same Idempotency-Key.");
}
