using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// Starts a shared game session and finds out when it is ACTIVE, a step at each turn. Each step can be repeated:
/// GameLift answers a repeated CreateGameSession by its token.
/// </summary>
public sealed class SharedGameSessionStarter(
    ISharedGameSessions shared,
    IGameSessions gameSessions,
    SharedGameSessionBudget budget,
    DestinationCatalog catalog,
    TimeProvider time)
{
    // A fast game server is ready by then.
    private static readonly TimeSpan FirstPollAfter = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan KnownAfter = TimeSpan.FromMinutes(1);

    // After a throttle, or an error that says nothing.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Asks GameLift for the game session.</summary>
    /// <returns>The record as it is now; it has another lease if the turn was lost.</returns>
    public async Task<Result<SharedGameSession>> StartAsync(
        SharedGameSession turn, SharedGameSessionState.Starting state, CancellationToken cancellationToken)
    {
        if (catalog.Find(turn.DestinationName) is not { } destination)
            return await CloseAsync(turn, NotOffered, cancellationToken);
        if (turn.Waiting is not [var payer, ..]) return await GiveBackAsync(turn, RetryAfter, cancellationToken);
        if ((await budget.CountAsync(turn, payer, cancellationToken)).Error is { } spent)
            return await RefuseAsync(turn, spent, cancellationToken);

        var group = new JoinGroup(
            destination, turn.Location, turn.MaximumPlayerSessionCount, turn.GameProperties);
        var created = await gameSessions.CreateAsync(
            group.ToNewGameSession(), turn.Id.Token(state.Attempt), cancellationToken);
        return created.TryGet(out var made, out var error)
            ? await RecordAsync(turn, state, made, FirstPollAfter, cancellationToken)
            : await RefuseAsync(turn, error, cancellationToken);
    }

    /// <summary>Asks GameLift whether the game session is ACTIVE.</summary>
    /// <returns>The record as it is now; it has another lease if the turn was lost.</returns>
    public async Task<Result<SharedGameSession>> PollAsync(
        SharedGameSession turn, SharedGameSessionState.Starting state, CancellationToken cancellationToken)
    {
        var poll = await gameSessions.PollAsync(state.GameSession!.Value, cancellationToken);
        if (poll.TryGet(out var session, out var error))
            return await RecordAsync(turn, state, session, after: null, cancellationToken);

        // A read may be some seconds old; later, what GameLift does not know has ended and is forgotten.
        return error.Kind is ErrorKind.GameSessionNotFound && time.Now() >= turn.CreatedAt + KnownAfter
            ? await StartOverAsync(turn, state, DidNotStart("forgotten"), cancellationToken)
            : turn;
    }

    // Where nothing changes, nothing is written: the lease of the turn says when the next one may ask.
    private Task<Result<SharedGameSession>> RecordAsync(
        SharedGameSession turn,
        SharedGameSessionState.Starting state,
        GameSession session,
        TimeSpan? after,
        CancellationToken cancellationToken)
    {
        if (session.Status is GameSessionStatus.Active)
        {
            var open = turn with { State = new SharedGameSessionState.Open(session.Id) };
            return shared.AdvanceAsync(Extend(open, JoinTurn.Lease), cancellationToken);
        }

        var reason = DidNotStart($"{session.Id} is {session.Status} {session.StatusReason}");
        if (session.HasEnded) return StartOverAsync(turn, state, reason, cancellationToken);
        if (time.Now() >= turn.CreatedAt + SharedGameSession.StartTimeout)
            return CloseAsync(turn, reason, cancellationToken);
        if (after is not { } pause) return Task.FromResult<Result<SharedGameSession>>(turn);
        var known = turn with { State = state with { GameSession = session.Id } };
        return shared.AdvanceAsync(Extend(known, pause), cancellationToken);
    }

    // Another game session, with another token, while there is time.
    private Task<Result<SharedGameSession>> StartOverAsync(
        SharedGameSession turn,
        SharedGameSessionState.Starting state,
        BrokerError reason,
        CancellationToken cancellationToken)
    {
        var isLate = time.Now() >= turn.CreatedAt + SharedGameSession.StartTimeout;
        if (isLate || state.Attempt + 1 == SharedGameSession.AttemptsMax)
            return CloseAsync(turn, reason, cancellationToken);
        var again = turn with { State = new SharedGameSessionState.Starting(state.Attempt + 1, GameSession: null) };
        return shared.AdvanceAsync(Extend(again, TimeSpan.Zero), cancellationToken);
    }

    // Where GameLift may have made it, or certainly did nothing, the same call is good later; else nobody gets a seat.
    private Task<Result<SharedGameSession>> RefuseAsync(
        SharedGameSession turn, BrokerError error, CancellationToken cancellationToken) =>
        error.Kind.Outcome() is ErrorOutcome.NothingDone or ErrorOutcome.Unknown
            || error.Kind is ErrorKind.StoreUnavailable or ErrorKind.StoreTimedOut
            ? GiveBackAsync(turn, RetryAfter, cancellationToken)
            : CloseAsync(turn, error, cancellationToken);

    private Task<Result<SharedGameSession>> GiveBackAsync(
        SharedGameSession turn, TimeSpan after, CancellationToken cancellationToken) =>
        time.Now() >= turn.CreatedAt + SharedGameSession.StartTimeout
            ? CloseAsync(turn, TooLate, cancellationToken)
            : shared.AdvanceAsync(Extend(turn, after), cancellationToken);

    private Task<Result<SharedGameSession>> CloseAsync(
        SharedGameSession turn, BrokerError error, CancellationToken cancellationToken)
    {
        var closed = turn with { State = new SharedGameSessionState.Closed(RecordedError.From(error)) };
        return shared.AdvanceAsync(Extend(closed, JoinTurn.Lease), cancellationToken);
    }

    private SharedGameSession Extend(SharedGameSession turn, TimeSpan length) =>
        turn with { Lease = turn.Lease! with { ExpiresAt = time.Now() + length } };

    private static BrokerError NotOffered => new(
        ErrorKind.GameSessionDidNotStart, "The destination is not offered any more; join another one.");

    private static BrokerError TooLate => new(
        ErrorKind.GameSessionDidNotStart, "No game session started in time; repeat the request for another one.");

    private static BrokerError DidNotStart(string reason) => TooLate with { Detail = reason };
}
