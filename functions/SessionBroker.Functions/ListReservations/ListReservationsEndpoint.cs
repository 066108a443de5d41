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
            : await PageAsync(request, cancellationToken);

    // The seats' record knows which reservations can be live, so nobody's history is read for it. There are few: one
    // page holds them all.
    private async Task<Result<ReservationPage>> LiveAsync(
        ListReservationsRequest request, CancellationToken cancellationToken)
    {
        if (!(await reservations.SeatsOfAsync(request.Player, cancellationToken)).TryGet(out var seats, out var error))
            return error;

        var held = await refresh.LookAtSeatsAsync(seats, cancellationToken);
        return held.Select(all => new ReservationPage(
            [.. all.Where(reservation => reservation.IsLive).OrderByDescending(live => live.CreatedAt)],
            NextToken: null));
    }

    private async Task<Result<ReservationPage>> PageAsync(
        ListReservationsRequest request, CancellationToken cancellationToken)
    {
        var recorded = await reservations.OfPlayerAsync(request.Player, request.Page, cancellationToken);
        if (!recorded.TryGet(out var page, out var error)) return error;

        var current = await refresh.LookAsync(request.Player, page.Reservations, cancellationToken);
        return current.Select(all => page with { Reservations = all });
    }
}
