using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.SearchGameSessions;

/// <summary>Searches the ACTIVE game sessions of a destination.</summary>
internal sealed class SearchGameSessionsEndpoint(GameSessionPages pages)
{
    public async Task<Result<SearchGameSessionsResponse>> HandleAsync(
        SearchGameSessionsRequest request, CancellationToken cancellationToken)
    {
        var found = await pages.FindAsync(request.Search, cancellationToken);
        return found.Select(page => new SearchGameSessionsResponse(page, request.Search.Destination));
    }
}
