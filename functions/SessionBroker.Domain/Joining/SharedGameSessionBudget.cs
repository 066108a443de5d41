using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// Counts a shared game session against the budget of a player who waits for it: otherwise a player could start game
/// sessions without end by joining with ever other game properties.
/// </summary>
public sealed class SharedGameSessionBudget(IGameSessionRequests requests, CreationBudget budget, TimeProvider time)
{
    /// <returns>The game session, or <see cref="ErrorKind.GameSessionLimitReached"/>. It counts once, however often it
    /// is counted.</returns>
    public async Task<Result<SharedGameSession>> CountAsync(
        SharedGameSession session, WaitingPlayer player, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var record = new GameSessionRequestRecord
        {
            Id = $"join-{session.Id}",
            Player = player.Player,
            Fingerprint = Fingerprint.Of($"{session.Id}"),
            AskedAt = now,
            State = new GameSessionRequestState.Running(new Lease($"{player.Reservation}", now)),
        };
        return (await requests.BeginAsync(record, budget, cancellationToken)).Select(_ => session);
    }
}
