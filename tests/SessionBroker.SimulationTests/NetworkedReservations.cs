using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.SimulationTests;

/// <summary>The reservation store, as a function reaches it.</summary>
internal sealed class NetworkedReservations(IReservations inner, Network network) : IReservations
{
    public Task<Result<HoldOutcome>> HoldAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken) =>
        network.CallAsync("Hold", () => inner.HoldAsync(pending, seats, default), cancellationToken);

    public Task<Result<Reservation>> AdvanceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken) =>
        network.CallAsync("Advance", () => inner.AdvanceAsync(before, after, default), cancellationToken);

    public Task<Result<PlayerSeats>> SeatsOfAsync(PlayerId player, CancellationToken cancellationToken) =>
        network.CallAsync("SeatsOf", () => inner.SeatsOfAsync(player, default), cancellationToken);

    public Task<Result<Reservation>> FindAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken) =>
        network.CallAsync("Find", () => inner.FindAsync(player, id, default), cancellationToken);

    public Task<Result<Reservation>> FindLatestAttemptAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken) =>
        network.CallAsync(
            "FindLatestAttempt", () => inner.FindLatestAttemptAsync(player, id, default), cancellationToken);

    public Task<Result<ReservationPage>> OfPlayerAsync(
        PlayerId player, PageRequest page, CancellationToken cancellationToken) =>
        network.CallAsync("OfPlayer", () => inner.OfPlayerAsync(player, page, default), cancellationToken);

    public Task<Result<ReservationPage>> InGameSessionAsync(
        GameSessionId gameSession, PageRequest page, CancellationToken cancellationToken) =>
        network.CallAsync(
            "InGameSession", () => inner.InGameSessionAsync(gameSession, page, default), cancellationToken);

    public Task<Result<ReservationPage>> UnsettledAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken) =>
        network.CallAsync("Unsettled", () => inner.UnsettledAsync(shard, dueBefore, page, default), cancellationToken);
}
