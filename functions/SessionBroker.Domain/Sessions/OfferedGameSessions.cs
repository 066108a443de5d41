using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

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

    /// <summary>A game session that the player may change, end and read the log of.</summary>
    /// <param name="isAdmin">Whether these are the sessions of others too.</param>
    /// <returns>It, or <see cref="ErrorKind.ScopeMissing"/> for another player's, which everybody can read.</returns>
    public async Task<Result<OfferedGameSession>> FindOwnAsync(
        GameSessionId id, PlayerId player, bool isAdmin, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        return found.Error is null && !isAdmin && !found.Value.Session.WasCreatedBy(player) ? NotTheCreator : found;
    }

    private static BrokerError NotTheCreator => new(
        ErrorKind.ScopeMissing,
        "Only the creator of a game session, or a token with the scope broker/admin, may do this.");
}

public sealed record OfferedGameSession(GameSession Session, Destination Destination);
