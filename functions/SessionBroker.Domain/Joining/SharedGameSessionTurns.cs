using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// One turn at a shared game session, for all who wait for it: it is started, asked after, and when it is ACTIVE, as
/// many seats as possible are made with one call. A turn that is interrupted leaves those who have no seat yet in the
/// record; the next turn first looks for the seats that it may have made.
/// </summary>
public sealed class SharedGameSessionTurns(
    ISharedGameSessions shared,
    SharedGameSessionStarter starter,
    SharedSeats seats,
    IReservations reservations,
    IPlayerSessions playerSessions)
{
    /// <param name="turn">The record with this turn's lease.</param>
    /// <returns>The record as it is after the turn.</returns>
    public async Task<Result<SharedGameSession>> TakeAsync(SharedGameSession turn, CancellationToken cancellationToken)
    {
        var step = turn.State switch
        {
            SharedGameSessionState.Starting { GameSession: null } starting =>
                await starter.StartAsync(turn, starting, cancellationToken),
            SharedGameSessionState.Starting starting => await starter.PollAsync(turn, starting, cancellationToken),
            _ => turn,
        };
        if (!step.TryGet(out var now, out var error)) return error;
        if (now.Lease?.Owner != turn.Lease?.Owner) return now;

        // Nobody can have asked for the seats of a game session that was not Open before.
        var isFirst = turn.State is SharedGameSessionState.Starting;
        return now.State switch
        {
            SharedGameSessionState.Open open => await SeatAllAsync(now, open, isFirst, cancellationToken),
            SharedGameSessionState.Closed closed => await SendAllOnAsync(now, closed, cancellationToken),
            _ => now,
        };
    }

    private async Task<Result<SharedGameSession>> SeatAllAsync(
        SharedGameSession session, SharedGameSessionState.Open open, bool isFirst, CancellationToken cancellationToken)
    {
        foreach (var some in session.Waiting.Chunk(IPlayerSessions.BatchMax))
        {
            if (!(await FindAsync(session, some, cancellationToken)).TryGet(out var waiting, out var unread))
                return unread;

            // A batch that was refused made no seat: there were too few, or it is the fault of one player.
            var failure = isFirst && waiting.Length > 1
                ? await SeatTogetherAsync(session, open, waiting, cancellationToken)
                : new BrokerError(ErrorKind.Conflict, "Each is seated alone.");
            if (failure is { } unknown && unknown.Kind.IsOutcomeUnknown()) return unknown;
            if (failure is not null) failure = await SeatEachAsync(session, some, !isFirst, cancellationToken);
            if (failure is not null) return failure;

            var left = await shared.LeaveAsync(
                session.Id, [.. some.Select(player => player.Reservation)], cancellationToken);
            if (left.Error is not null) return left;
        }

        return session;
    }

    private async Task<Result<SharedGameSession>> SendAllOnAsync(
        SharedGameSession session, SharedGameSessionState.Closed closed, CancellationToken cancellationToken)
    {
        foreach (var player in session.Waiting)
        {
            if (!(await FindAsync(session, [player], cancellationToken)).TryGet(out var waiting, out var unread))
                return unread;
            if (waiting is [{ State: ReservationState.Waiting wait } one])
            {
                var sent = closed.Error is { } error
                    ? await reservations.AdvanceAsync(one, seats.Refuse(one, error), cancellationToken)
                    : await seats.MoveOnAsync(one, wait, session, cancellationToken);
                if (sent.Error is { } unsent) return unsent;
            }

            var left = await shared.LeaveAsync(session.Id, [player.Reservation], cancellationToken);
            if (left.Error is not null) return left;
        }

        return session;
    }

    private async Task<BrokerError?> SeatEachAsync(
        SharedGameSession session, WaitingPlayer[] players, bool lookFirst, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(session, players, cancellationToken)).TryGet(out var waiting, out var unread))
            return unread;
        var each = waiting.Select(one => seats.SeatAsync(one, session, lookFirst, cancellationToken));
        return (await Task.WhenAll(each)).Select(result => result.Error).FirstOrDefault(error => error is not null);
    }

    // All or none get a seat. Null where all have one.
    private async Task<BrokerError?> SeatTogetherAsync(
        SharedGameSession session,
        SharedGameSessionState.Open open,
        ImmutableArray<Reservation> found,
        CancellationToken cancellationToken)
    {
        // Who has another seat in this game session is left out, and asks for this one alone.
        var expecting = await Task.WhenAll(found.Select(each =>
            reservations.AdvanceAsync(each, each.Expect(open.GameSession), cancellationToken)));
        if (expecting.Select(result => result.Error).FirstOrDefault(error => error is not null) is { } unexpected)
            return unexpected;
        var waiting = expecting.Select(result => result.Value)
            .Where(each => each.GameSession == open.GameSession && SharedSeats.IsWaitingFor(each, session.Id))
            .ToImmutableArray();
        if (waiting.IsEmpty) return null;

        var made = await playerSessions.CreateAllAsync(
            open.GameSession,
            waiting.ToImmutableDictionary(each => each.Player, SharedSeats.PlayerDataOf),
            cancellationToken);
        if (!made.TryGet(out var playerSessionOf, out var refusal)) return refusal;

        var written = await Task.WhenAll(waiting.Select(each =>
        {
            var playerSession = playerSessionOf[each.Player];
            return reservations.AdvanceAsync(
                each, each.Place(playerSession.ToSeat(), playerSession.GameSession), cancellationToken);
        }));

        // What is not recorded is found by the next turn, among those who still wait.
        var unwritten = written.Select(result => result.Error).FirstOrDefault(error => error is not null);
        return unwritten is { } error ? error with { Kind = ErrorKind.UpstreamTimedOut } : null;
    }

    // Those who still wait for this game session.
    private async Task<Result<ImmutableArray<Reservation>>> FindAsync(
        SharedGameSession session, IReadOnlyCollection<WaitingPlayer> players, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(players.Select(
            player => reservations.FindAsync(player.Player, player.Reservation, cancellationToken)));
        var failures = found.Select(result => result.Error).OfType<BrokerError>();
        if (failures.FirstOrDefault(error => error.Kind is not ErrorKind.ReservationNotFound) is { } unread)
            return unread;
        return found.Where(result => result.Error is null).Select(result => result.Value)
            .Where(reservation => SharedSeats.IsWaitingFor(reservation, session.Id))
            .ToImmutableArray();
    }
}
