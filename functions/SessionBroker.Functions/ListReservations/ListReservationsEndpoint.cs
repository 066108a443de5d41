using System.Collections.Immutable;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Functions.ListReservations;

/// <summary>Lists a player's reservations, each as it is at GameLift now.</summary>
internal sealed class ListReservationsEndpoint(IReservations reservations, SeatRefresh refresh)
{
    public async Task<Result<ReservationPage>> HandleAsync(
        ListReservationsRequest request, CancellationToken cancellationToken) =>
        request.LiveOnly
            ? await LiveAsync(request, cancellationToken)
            : await PageAsync(
                await reservations.OfPlayerAsync(request.Player, request.Page, cancellationToken), cancellationToken);

    // The seats' record knows which reservations can be live, so nobody's history is read for it. There are few: one
    // page holds them all.
    private async Task<Result<ReservationPage>> LiveAsync(
        ListReservationsRequest request, CancellationToken cancellationToken)
    {
        if (!(await reservations.SeatsOfAsync(request.Player, cancellationToken)).TryGet(out var seats, out var error))
            return error;

        var held = ImmutableArray.CreateBuilder<Reservation>();
        foreach (var id in seats.Held.Keys)
        {
            var found = await reservations.FindAsync(request.Player, id, cancellationToken);
            if (found.Error is null) held.Add(found.Value);
            else if (found.Error.Kind is not ErrorKind.ReservationNotFound) return found.Error;
        }

        var refreshed = await PageAsync(new ReservationPage(held.ToImmutable(), NextToken: null), cancellationToken);
        return refreshed.Select(page => page with
        {
            Reservations =
            [
                .. page.Reservations.Where(reservation => reservation.IsLive).OrderByDescending(live => live.CreatedAt),
            ],
        });
    }

    private async Task<Result<ReservationPage>> PageAsync(
        Result<ReservationPage> recorded, CancellationToken cancellationToken)
    {
        if (!recorded.TryGet(out var page, out var error)) return error;

        return page with { Reservations = await refresh.RefreshAsync(page.Reservations, cancellationToken) };
    }
}
