using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Finds the log of a game session for its creator or for an admin: what its server process wrote, kept for 14 days
/// after the session's end.
/// </summary>
public sealed class GameSessionLogs(OfferedGameSessions offered, IGameSessions gameSessions, TimeProvider time)
{
    // API reference, GetGameSessionLogUrl.
    private static readonly TimeSpan UrlLife = TimeSpan.FromMinutes(15);

    /// <param name="isAdmin">Whether the player may read the logs of others' sessions.</param>
    public async Task<Result<GameSessionLog>> FindAsync(
        GameSessionId id, PlayerId player, bool isAdmin, CancellationToken cancellationToken)
    {
        var found = await offered.FindOwnAsync(id, player, isAdmin, cancellationToken);
        if (!found.TryGet(out var known, out var error)) return error;
        if (known.Session.Status is not (GameSessionStatus.Terminated or GameSessionStatus.Error)) return NotEnded;

        var askedAt = time.Now();
        var url = await gameSessions.FindLogUrlAsync(id, cancellationToken);
        return url.Select(link => new GameSessionLog(link, askedAt + UrlLife));
    }

    // GameLift takes one such request a second: none is spent on a log that cannot be there.
    private static BrokerError NotEnded => new(
        ErrorKind.GameSessionLogNotFound, "The game session has not ended; its log can be read after its end.");
}

/// <param name="Url">A link that whoever has it can read the log by.</param>
/// <param name="ExpiresAt">Until when; after that, ask for another one.</param>
public sealed record GameSessionLog(string Url, DateTimeOffset ExpiresAt);
