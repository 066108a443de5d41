using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.TestKit;

/// <summary>A reservation store that fails on demand, by the names of its methods without "Async".</summary>
public sealed class FaultyReservations(IReservations store) : IReservations
{
    public CallFaults Faults { get; } = new();

    public Task<Result<InsertResult>> TryInsertAsync(
        Reservation pending, SeatLimits limits, CancellationToken cancellationToken) =>
        Faults.CallAsync("TryInsert", () => store.TryInsertAsync(pending, limits, cancellationToken));

    public Task<Result<InsertResult>> TryInsertAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken) =>
        Faults.CallAsync("TryInsert", () => store.TryInsertAsync(pending, seats, cancellationToken));

    public Task<Result<InsertResult>> ReopenAsync(
        Reservation redirected, Reservation released, PlayerSeats seats, CancellationToken cancellationToken) =>
        Faults.CallAsync("Reopen", () => store.ReopenAsync(redirected, released, seats, cancellationToken));

    public Task<Result<InsertResult>> RedirectAsync(
        Reservation redirected, Reservation held, PlayerSeats seats, CancellationToken cancellationToken) =>
        Faults.CallAsync("Redirect", () => store.RedirectAsync(redirected, held, seats, cancellationToken));

    public Task<Result<Reservation>> AdvanceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken) =>
        Faults.CallAsync("Advance", () => store.AdvanceAsync(before, after, cancellationToken));

    public Task<Result<PlayerSeats>> SeatsOfAsync(PlayerId player, CancellationToken cancellationToken) =>
        Faults.CallAsync("SeatsOf", () => store.SeatsOfAsync(player, cancellationToken));

    public Task<Result<Reservation>> FindAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken) =>
        Faults.CallAsync("Find", () => store.FindAsync(player, id, cancellationToken));

    public Task<Result<Reservation>> FindSettledAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken) =>
        Faults.CallAsync("FindSettled", () => store.FindSettledAsync(player, id, cancellationToken));

    public Task<Result<Reservation>> FindLatestAttemptAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken) =>
        Faults.CallAsync("FindLatestAttempt", () => store.FindLatestAttemptAsync(player, id, cancellationToken));

    public Task<Result<ReservationPage>> OfPlayerAsync(
        PlayerId player, PageRequest page, CancellationToken cancellationToken) =>
        Faults.CallAsync("OfPlayer", () => store.OfPlayerAsync(player, page, cancellationToken));

    public Task<Result<PlayerPage>> DuePlayersAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken) =>
        Faults.CallAsync("DuePlayers", () => store.DuePlayersAsync(shard, dueBefore, page, cancellationToken));

    public Task<Result<ImmutableArray<PlayerSeats>>> SeatsOfAsync(
        ImmutableArray<PlayerId> players, CancellationToken cancellationToken) =>
        Faults.CallAsync("SeatsOfAll", () => store.SeatsOfAsync(players, cancellationToken));
}
