using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Simulation.Wire;

/// <summary>The reservation store as one function reaches it.</summary>
internal sealed class NetworkedReservations(World world, LaggingView lagging, StoreCalls calls) : IReservations
{
    public async Task<Result<HoldOutcome>> HoldAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken)
    {
        var held = await calls.WriteAsync("Hold", HoldAsync, cancellationToken);

        // As DynamoDbReservations has it: the record in the way is the one that the first delivery has written.
        return held.Error is null && held.Value is HoldOutcome.AlreadyThere there && there.Reservation == pending
            ? new HoldOutcome.Held()
            : held;

        async Task<Result<HoldOutcome>> HoldAsync()
        {
            var outcome = await world.Store.HoldAsync(pending, seats, default);
            if (outcome.Value is HoldOutcome.Held) lagging.Follow(store => store.HoldAsync(pending, seats, default));
            world.Invariants.CheckPlayer(pending.Player);
            return outcome;
        }
    }

    public Task<Result<HoldOutcome>> ReopenAsync(
        Reservation redirected, Reservation released, PlayerSeats seats, CancellationToken cancellationToken)
    {
        return calls.WriteAsync("Reopen", ReopenAsync, cancellationToken);

        async Task<Result<HoldOutcome>> ReopenAsync()
        {
            var outcome = await world.Store.ReopenAsync(redirected, released, seats, default);
            if (outcome.Value is HoldOutcome.Reopened)
                lagging.Follow(store => store.ReopenAsync(redirected, released, seats, default));
            world.Invariants.CheckPlayer(redirected.Player);
            return outcome;
        }
    }

    public Task<Result<Reservation>> AdvanceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        return calls.WriteAsync("Advance", AdvanceAsync, cancellationToken);

        async Task<Result<Reservation>> AdvanceAsync()
        {
            var written = await world.Store.AdvanceAsync(before, after, default);
            if (written.Error is null && written.Value == after)
                lagging.Follow(store => store.AdvanceAsync(before, after, default));
            world.Invariants.CheckPlayer(before.Player);
            return written;
        }
    }

    public Task<Result<PlayerSeats>> SeatsOfAsync(PlayerId player, CancellationToken cancellationToken)
    {
        return calls.SendAsync("SeatsOf", ReadAsync, cancellationToken);

        async Task<Result<PlayerSeats>> ReadAsync()
        {
            var seats = await world.Store.SeatsOfAsync(player, default);
            return seats.Select(read => read with { Held = read.Held.WithComparers(StableIds.Comparer) });
        }
    }

    public Task<Result<Reservation>> FindAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken) =>
        calls.SendAsync("Find", () => world.Store.FindAsync(player, id, default), cancellationToken);

    public Task<Result<Reservation>> FindLatestAttemptAsync(
        PlayerId player, ReservationId first, CancellationToken cancellationToken) => calls.SendAsync(
        "FindLatestAttempt", () => world.Store.FindLatestAttemptAsync(player, first, default), cancellationToken);

    public Task<Result<ReservationPage>> OfPlayerAsync(
        PlayerId player, PageRequest page, CancellationToken cancellationToken) =>
        calls.SendAsync("OfPlayer", () => world.Store.OfPlayerAsync(player, page, default), cancellationToken);

    public Task<Result<ReservationPage>> InGameSessionAsync(
        GameSessionId gameSession, PageRequest page, CancellationToken cancellationToken) => calls.SendAsync(
        "InGameSession",
        async () => await (await lagging.ReadAsync()).InGameSessionAsync(gameSession, page, default),
        cancellationToken);

    public Task<Result<ReservationPage>> UnsettledAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken) => calls.SendAsync(
        "Unsettled",
        async () => await (await lagging.ReadAsync()).UnsettledAsync(shard, dueBefore, page, default),
        cancellationToken);
}
