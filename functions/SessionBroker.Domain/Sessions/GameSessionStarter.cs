using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Starts game sessions, so that a request that crashes, times out or is repeated starts only one. The record is
/// written before GameLift is called and has the answer afterwards. GameLift's IdempotencyToken is derived from the
/// same key, so an invocation that continues an unfinished request gets the session that was already started.
/// </summary>
public sealed class GameSessionStarter(
    IGameSessionRequests starts,
    IGameSessions gameSessions,
    GameSessionPoller poller,
    CreationBudget budget,
    TimeProvider time)
{
    /// <summary>
    /// The maximum number of polls of a request that waits 25 seconds: the first after one second, then at least two
    /// seconds between them, and one at the end.
    /// </summary>
    public const int PollsMax = 13;

    // A fast game server is ready by then.
    private static readonly TimeSpan FirstPollAfter = TimeSpan.FromSeconds(1);

    // Reserved for the last poll, so that it ends before the invocation's deadline.
    private static readonly TimeSpan LastPollMargin = TimeSpan.FromSeconds(1);

    public async Task<Result<GameSessionResult>> StartAsync(SessionRequest request, CancellationToken cancellationToken)
    {
        var start = request.ToStart(time.Now());
        var begun = await starts.BeginAsync(start, budget, cancellationToken);
        if (!begun.TryGet(out var there, out var error)) return error;
        if (there == start) return await CallGameLiftAsync(start, request, cancellationToken);

        // The same key again.
        if (there.Fingerprint != start.Fingerprint) return IdempotencyKey.Reused;
        if (there.State is not GameSessionRequestState.Running running || !running.Lease.IsExpired(time.Now()))
            return Answer(there, request);

        var wanted = there.TakeOver(request.Lease);
        if (!(await starts.AdvanceAsync(there, wanted, cancellationToken)).TryGet(out var taken, out var failure))
            return failure;
        return taken == wanted
            ? await CallGameLiftAsync(taken, request, cancellationToken)
            : Answer(taken, request);
    }

    private async Task<Result<GameSessionResult>> CallGameLiftAsync(
        GameSessionRequestRecord start, SessionRequest request, CancellationToken cancellationToken)
    {
        var created = await gameSessions.CreateAsync(request.Wanted, start.Token, cancellationToken);
        if (!created.TryGet(out var made, out var error))
        {
            var refused = error.Kind.IsPermanent() ? start.Refuse(error) : start.GiveBack(time.Now());
            return await EndAsync(start, refused, error, request, cancellationToken);
        }

        // A request that continues an earlier one may find a session that was ACTIVE and has ended: that is its answer.
        var session = await AwaitAsync(made, request, cancellationToken);
        if (session.HasEnded && !made.HasEnded)
        {
            return await EndAsync(
                start, start.StartOver(time.Now()), DidNotStart(session), request, cancellationToken);
        }

        var finished = start.Finish(session);
        var written = await starts.AdvanceAsync(start, finished, cancellationToken);
        if (!written.TryGet(out var now, out var unwritten)) return unwritten;
        return now == finished ? new GameSessionResult(session, Replayed: false) : Answer(now, request);
    }

    private async Task<GameSession> AwaitAsync(
        GameSession session, SessionRequest request, CancellationToken cancellationToken)
    {
        var began = time.Now();
        var until = Earlier(began + request.Wait, request.Deadline - LastPollMargin);
        var pause = FirstPollAfter;
        while (session.Status is GameSessionStatus.Activating && time.Now() is var now && now < until)
        {
            await Task.Delay(until - now < pause ? until - now : pause, time, cancellationToken);

            // The session exists even if a poll fails, for example because it is throttled: then its last known status
            // is returned.
            var poll = await poller.PollAsync(session.Id, began, cancellationToken);
            if (poll.Error is null) session = poll.Value;
            pause = poller.NextPause;
        }

        return session;
    }

    private async Task<Result<GameSessionResult>> EndAsync(
        GameSessionRequestRecord before,
        GameSessionRequestRecord after,
        BrokerError error,
        SessionRequest request,
        CancellationToken cancellationToken)
    {
        var written = await starts.AdvanceAsync(before, after, cancellationToken);
        return RecordedError.Answer(error, after, written, now => Answer(now, request));
    }

    // The answer of the record; while another function works on it, there is none yet.
    private Result<GameSessionResult> Answer(GameSessionRequestRecord start, SessionRequest request) =>
        start.State switch
        {
            GameSessionRequestState.Running running => running.Lease.InProgress(time.Now()),
            GameSessionRequestState.Refused refused => refused.Error.ToError() with { Replayed = true },
            GameSessionRequestState.Started started => new GameSessionResult(
                started.Session with { GameSessionData = request.Wanted.GameSessionData }, Replayed: true),
            _ => throw new UnreachableException(),
        };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static BrokerError DidNotStart(GameSession session) => new(
        ErrorKind.GameSessionDidNotStart,
        "The game session ended before it was active; repeat the request, with the same Idempotency-Key, for another.",
        $"{session.Id} is {session.Status} {session.StatusReason}");
}

/// <summary>The game session that a request led to.</summary>
/// <param name="Replayed">Whether an earlier request with the same key had this answer.</param>
public sealed record GameSessionResult(GameSession Session, bool Replayed);
