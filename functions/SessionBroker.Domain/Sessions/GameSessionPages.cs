using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Searches for game sessions, in pages that fit into a response. If a page is too large, it searches again with a
/// smaller limit, so that GameLift's token continues exactly where the page ends. A token of our own, for a position
/// within a page of GameLift, would lose or repeat sessions, because the order is random.
/// </summary>
/// <param name="bytesOf">The size of a session in the response.</param>
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
