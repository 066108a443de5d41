using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Starts game sessions, so that a request that crashes, times out or arrives twice starts one. The record is written
/// before GameLift is called and holds the answer after; GameLift's own token, which comes from the same key, makes
/// whoever goes on with an unfinished request find the session that was started.
/// </summary>
public sealed class GameSessionStarter(
    IGameSessionRequests starts, IGameSessions gameSessions, GameSessionPoller poller, TimeProvider time, Random jitter)
{
    /// <summary>
    /// The most looks of one request that waits 25 seconds: the first after one, then at least two between them, and
    /// one at the end.
    /// </summary>
    public const int LooksMax = 13;

    // A game server that is quick is ready by then.
    private static readonly TimeSpan FirstLookAfter = TimeSpan.FromSeconds(1);

    // Then every two to three seconds: with jitter, so that requests that came together do not look together.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    // Kept of the invocation's time, so that the last look has ended before the work is cut off.
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(1);

    public async Task<Result<GameSessionResult>> StartAsync(SessionRequest request, CancellationToken cancellationToken)
    {
        var start = request.ToStart(time.Now());
        if (!(await starts.BeginAsync(start, cancellationToken)).TryGet(out var there, out var error)) return error;
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

        // A request that goes on with an earlier one may find a session that has had its life: that is its answer.
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
        var until = Earlier(began + request.Wait, request.Deadline - LastLook);
        var pause = FirstLookAfter;
        while (session.Status is GameSessionStatus.Activating && time.Now() is var now && now < until)
        {
            await Task.Delay(until - now < pause ? until - now : pause, time, cancellationToken);

            // The session exists whatever a look at it says: a failed one, throttled say, only means that its last
            // known status is told.
            var look = await poller.PollAsync(session.Id, began, cancellationToken);
            if (look.Error is null) session = look.Value;
            pause = LookEvery * (1 + (jitter.NextDouble() / 2));
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
        return RecordedRefusal.Answer(error, after, written, now => Answer(now, request));
    }

    // What the record says now; where another function works on it, that is no answer yet.
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
        "The game session ended before it took players; ask again, with the same Idempotency-Key, for another.",
        $"{session.Id} is {session.Status} {session.StatusReason}");
}

/// <summary>The game session that a request led to.</summary>
/// <param name="Replayed">Whether an earlier request with the same key was answered with it before.</param>
public sealed record GameSessionResult(GameSession Session, bool Replayed);
