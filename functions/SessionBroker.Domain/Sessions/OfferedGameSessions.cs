using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// The game sessions of the configured destinations. A session of another fleet does not exist for players: they could
/// otherwise reach another game of the same account.
/// </summary>
public sealed class OfferedGameSessions(IGameSessions gameSessions, DestinationCatalog catalog)
{
    public async Task<Result<OfferedGameSession>> FindAsync(GameSessionId id, CancellationToken cancellationToken)
    {
        if (!(await catalog.OwnerOfAsync(id, cancellationToken)).TryGet(out var destination, out var error))
            return error;

        var found = await gameSessions.FindAsync(id, cancellationToken);
        return found.Select(session => new OfferedGameSession(session, destination));
    }
}
