using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// Does the next step for a player who waits for a shared game session: for all who wait there, where it is nobody
/// else's turn; for this player alone, where the game session is Open already.
/// </summary>
public sealed class JoinWaiters(
    ISharedGameSessions shared,
    SharedGameSessionTurns turns,
    SharedSeats seats,
    IReservations reservations,
    JoinClock clock)
{
    /// <param name="group">What the player asked for; null where that is not known.</param>
    /// <returns>The reservation as it is now, or the error that kept this from being found out.</returns>
    public async Task<Result<Reservation>> SyncAsync(
        Reservation waiting, SeatSource.SharedSession source, JoinGroup? group, CancellationToken cancellationToken)
    {
        var found = await shared.FindAsync(SharedSessionId.Parse(source.Id), cancellationToken);
        if (found.TryGet(out var session, out var error))
            return await ContinueAsync(waiting, session, lookFirst: true, cancellationToken);
        if (error.Kind is not ErrorKind.GameSessionNotFound) return error;

        // The function that wrote the reservation was cut off before it told anybody.
        if (group is not null)
        {
            var blank = SharedGameSession.Blank(group, SharedSessionId.Parse(source.Id), clock.Now);
            return await ContinueAsync(waiting, blank, lookFirst: true, cancellationToken);
        }

        return clock.Now < waiting.CreatedAt + JoinTurn.Lease + JoinTurn.Lease
            ? waiting
            : await reservations.AdvanceAsync(waiting, waiting.Fail(CutOff, clock.Now), cancellationToken);
    }

    /// <param name="session">The record that the reservation waits for, as it is now.</param>
    /// <param name="lookFirst">Whether GameLift may have been asked for this player's seat before.</param>
    /// <returns>The reservation as it is now, or the error that kept this from being found out.</returns>
    public Task<Result<Reservation>> ContinueAsync(
        Reservation waiting, SharedGameSession session, bool lookFirst, CancellationToken cancellationToken) =>
        clock.RunTurnAsync(token => StepAsync(waiting, session, lookFirst, token), cancellationToken);

    private async Task<Result<Reservation>> StepAsync(
        Reservation waiting, SharedGameSession session, bool lookFirst, CancellationToken cancellationToken)
    {
        if (session.State is SharedGameSessionState.Starting && !session.HasWaiting(waiting.Id))
        {
            var entered = await shared.EnterAsync(
                session, new WaitingPlayer(waiting.Id, waiting.Player), cancellationToken);
            if (!entered.TryGet(out session!, out var unentered)) return unentered;
        }

        if (session.NeedsTurn(clock.Now)) return await TakeTurnAsync(waiting, session, cancellationToken);
        if (session.HasWaiting(waiting.Id)) return waiting;
        return session.State is SharedGameSessionState.Open
            ? await seats.SeatAsync(waiting, session, lookFirst, cancellationToken)
            : await seats.MoveOnAsync(
                waiting, (ReservationState.Waiting)waiting.State, session, cancellationToken);
    }

    private async Task<Result<Reservation>> TakeTurnAsync(
        Reservation waiting, SharedGameSession session, CancellationToken cancellationToken)
    {
        var isPoll = session.State is SharedGameSessionState.Starting { GameSession: not null };
        var lease = clock.NewLease(isPoll ? JoinTurn.PollInterval : JoinTurn.Lease);
        var taken = await shared.TakeTurnAsync(session.Id, lease, cancellationToken);
        if (!taken.TryGet(out var turn, out var error)) return error;

        // Another one's turn, or one that is too short for what is to be done now.
        if (turn.Lease?.Owner != lease.Owner || turn.State.GetType() != session.State.GetType()) return waiting;
        var done = await turns.TakeAsync(turn, cancellationToken);
        if (done.Error is { } failure && failure.Kind.IsPermanent()) return failure;
        return await reservations.FindAsync(waiting.Player, waiting.Id, cancellationToken);
    }

    private static BrokerError CutOff => new(
        ErrorKind.UpstreamFailed,
        "The request was cut off before it had a game session; repeat it with the same Idempotency-Key.");
}
