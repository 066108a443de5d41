using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>A player's reservations, each as it is at GameLift now.</summary>
public sealed class PlayerReservations(IReservations reservations, ReservationSync sync)
{
    /// <summary>
    /// Those that hold a seat now, newest first. The seats' record knows which reservations can be live, so the
    /// player's history is not read. There are few: one page holds them all.
    /// </summary>
    public async Task<Result<ReservationPage>> FindLiveAsync(PlayerId player, CancellationToken cancellationToken)
    {
        if (!(await reservations.SeatsOfAsync(player, cancellationToken)).TryGet(out var seats, out var error))
            return error;

        var held = await sync.SyncAsync(player, seats.Held, cancellationToken);
        return held.Select(all => new ReservationPage(
            [.. all.Where(reservation => reservation.IsLive).OrderByDescending(live => live.CreatedAt)],
            NextToken: null));
    }

    /// <summary>A page of all of them, newest first.</summary>
    public async Task<Result<ReservationPage>> FindPageAsync(
        PlayerId player, PageRequest page, CancellationToken cancellationToken)
    {
        var recorded = await reservations.OfPlayerAsync(player, page, cancellationToken);
        if (!recorded.TryGet(out var found, out var error)) return error;

        var current = await sync.SyncAsync(player, found.Reservations, cancellationToken);
        return current.Select(all => found with { Reservations = all });
    }
}
