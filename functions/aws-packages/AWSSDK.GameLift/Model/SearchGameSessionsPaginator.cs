using Amazon.Runtime;

namespace Amazon.GameLift.Model;

internal sealed class SearchGameSessionsPaginator(IAmazonGameLift client, SearchGameSessionsRequest request)
    : TokenPaginator<SearchGameSessionsResponse>(request), ISearchGameSessionsPaginator
{
    public IPaginatedEnumerable<GameSession> GameSessions =>
        new PaginatedResultKeyResponse<SearchGameSessionsResponse, GameSession>(this, page => page.GameSessions ?? []);

    protected override string NextToken
    {
        get => request.NextToken;
        set => request.NextToken = value;
    }

    protected override string TokenAfter(SearchGameSessionsResponse page) => page.NextToken;

    protected override Task<SearchGameSessionsResponse> NextPage(CancellationToken cancellationToken) =>
        client.SearchGameSessionsAsync(request, cancellationToken);
}
