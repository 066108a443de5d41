using System.Collections.Immutable;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Brings reservations up to date with GameLift, on read: GameLift tells nobody when a player connects, leaves, or lets
/// the 60 s pass.
/// </summary>
public sealed class SeatRefresh(
    IReservations reservations, IPlayerSessions playerSessions, OrphanSeats orphans, TimeProvider time)
{
    /// <summary>The reservation as it is now, and recorded so.</summary>
    /// <returns>It, or GameLift's error where the record alone cannot tell: when its lease or its 60 s have
    /// passed.</returns>
    public Task<Result<Reservation>> RefreshAsync(Reservation recorded, CancellationToken cancellationToken) =>
        LookAsync(
            recorded, mustKnow: recorded.State is ReservationState.Reserved && recorded.DueAt <= time.Now(),
            cancellationToken);

    /// <summary>The reservation as GameLift says that it is now, and recorded so.</summary>
    /// <returns>It, or the error that kept GameLift from telling.</returns>
    public Task<Result<Reservation>> LookAsync(Reservation recorded, CancellationToken cancellationToken) =>
        LookAsync(recorded, mustKnow: true, cancellationToken);

    /// <summary>
    /// Each reservation as it is now, in the same order; one that GameLift cannot tell of is listed as it is recorded.
    /// </summary>
    public async Task<ImmutableArray<Reservation>> RefreshAsync(
        ImmutableArray<Reservation> recorded, CancellationToken cancellationToken)
    {
        var refreshed = ImmutableArray.CreateBuilder<Reservation>(recorded.Length);
        foreach (var reservation in recorded)
        {
            var current = await RefreshAsync(reservation, cancellationToken);
            refreshed.Add(current.Error is null ? current.Value : reservation);
        }

        return refreshed.MoveToImmutable();
    }

    /// <summary>
    /// Settles those of a player's reservations that have ended, so that their seats no longer count.
    /// </summary>
    /// <returns>How many were settled.</returns>
    public async Task<Result<int>> SettleEndedAsync(PlayerSeats seats, CancellationToken cancellationToken)
    {
        var settled = 0;
        foreach (var id in seats.Held.Keys)
        {
            var found = await reservations.FindAsync(seats.Player, id, cancellationToken);
            if (found.Error is { Kind: ErrorKind.ReservationNotFound }) continue;
            if (found.Error is { } error) return error;

            var looked = await RefreshAsync(found.Value, cancellationToken);
            if (looked.Error is { } failure) return failure;
            if (looked.Value.IsSettled) settled++;
        }

        return settled;
    }

    /// <summary>
    /// A PENDING reservation whose function is gone: the seat that it made is adopted, or it has FAILED.
    /// </summary>
    public async Task<Result<Reservation>> SettleAbandonedAsync(
        Reservation abandoned, ReservationState.Pending pending, CancellationToken cancellationToken)
    {
        var now = time.Now();
        if (!pending.Lease.HasLapsed(now)) return abandoned;
        if (!(await orphans.FindAsync(abandoned, cancellationToken)).TryGet(out var found, out var error)) return error;
        if (found is not [var orphan, ..])
            return await reservations.AdvanceAsync(abandoned, abandoned.Fail(Abandoned, now), cancellationToken);

        var adopted = await reservations.AdvanceAsync(abandoned, abandoned.Reserve(orphan.ToSeat()), cancellationToken);
        if (adopted.Error is not null) return adopted;

        var observed = adopted.Value.Observe(orphan, now);
        if (observed == adopted.Value) return adopted;
        return await reservations.AdvanceAsync(adopted.Value, observed, cancellationToken);
    }

    private async Task<Result<Reservation>> LookAsync(
        Reservation recorded, bool mustKnow, CancellationToken cancellationToken)
    {
        if (recorded.State is ReservationState.Pending pending)
            return await SettleAbandonedAsync(recorded, pending, cancellationToken);
        if (!recorded.IsLive || recorded.Seat is not { } seat) return recorded;

        var answer = await playerSessions.FindAsync(seat.PlayerSessionId, cancellationToken);
        if (answer.Error is { Kind: not ErrorKind.GameLiftResourceNotFound } error) return mustKnow ? error : recorded;

        var now = answer.Error is null ? recorded.Observe(answer.Value, time.Now()) : recorded.Vanish(time.Now());
        return now == recorded ? recorded : await reservations.AdvanceAsync(recorded, now, cancellationToken);
    }

    private static BrokerError Abandoned => new(
        ErrorKind.UpstreamFailed,
        "The request was cut off before GameLift made a seat; repeat it with the same Idempotency-Key.");
}
