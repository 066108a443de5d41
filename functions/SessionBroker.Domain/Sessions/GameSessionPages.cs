using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Searches for game sessions, on pages that an answer has room for. Where a page is too large, GameLift is asked once
/// more for as many sessions as have room, so that its own token goes on exactly where the page ends: a token of ours
/// that points into the middle of a page of GameLift's would lose or repeat sessions, because the order is random.
/// </summary>
/// <param name="bytesOf">How many bytes a session has in the answer.</param>
/// <param name="bytesMax">How many bytes the sessions of a page may have.</param>
public sealed class GameSessionPages(
    IGameSessions gameSessions, Func<GameSession, Destination, int> bytesOf, int bytesMax)
{
    public async Task<Result<GameSessionPage>> FindAsync(
        GameSessionSearch search, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await gameSessions.SearchAsync(search, cancellationToken);
            if (!found.TryGet(out var page, out var error)) return error;

            var fitting = CountFitting(page, search.Destination);
            if (fitting == page.GameSessions.Length || search.Limit == 1) return page;
            search = search with { Limit = Math.Clamp(fitting, 1, search.Limit - 1) };
        }
    }

    private int CountFitting(GameSessionPage page, Destination destination)
    {
        var bytes = 0;
        return page.GameSessions.TakeWhile(session => (bytes += bytesOf(session, destination)) <= bytesMax).Count();
    }
}
