using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.CreateGameSession;

/// <summary>Starts a game session, and waits for it to take players as long as the caller likes.</summary>
internal sealed class CreateGameSessionEndpoint(IGameSessions gameSessions, TimeProvider time)
{
    // GameLift's DescribeGameSessions takes 20 calls a second for the whole account (service quotas): once a second is
    // our share.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    // Kept of the invocation's time, so that the last look has ended before the work is cut off.
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(1);

    public async Task<Result<CreateGameSessionResponse>> HandleAsync(
        CreateGameSessionRequest request, CancellationToken cancellationToken)
    {
        var created = await gameSessions.CreateAsync(request.Wanted, cancellationToken);
        if (!created.TryGet(out var started, out var error)) return error;

        var session = started;
        var until = Earlier(time.Now() + request.Wait, request.Deadline - LastLook);
        while (session.Status is GameSessionStatus.Activating && time.Now() is var now && now < until)
        {
            await Task.Delay(until - now < LookEvery ? until - now : LookEvery, time, cancellationToken);

            // The session exists whatever a look at it says: a failed one only means that its last known status is
            // told.
            var look = await gameSessions.FindAsync(session.Id, cancellationToken);
            if (look.Error is null) session = look.Value;
        }

        // A repeated request may name a session that has had its life: that is the same answer, not a new failure.
        return session.HasEnded && !started.HasEnded
            ? DidNotStart(session)
            : new CreateGameSessionResponse(session, request.Wanted.Destination);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static BrokerError DidNotStart(GameSession session) => new(
        ErrorKind.GameSessionDidNotStart,
        "The game session ended before it took players; ask again with a new Idempotency-Key.",
        $"{session.Id} is {session.Status} {session.StatusReason}");
}
