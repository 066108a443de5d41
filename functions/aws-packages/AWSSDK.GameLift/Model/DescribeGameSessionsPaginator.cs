using Amazon.Runtime;

namespace Amazon.GameLift.Model;

internal sealed class DescribeGameSessionsPaginator(IAmazonGameLift client, DescribeGameSessionsRequest request)
    : TokenPaginator<DescribeGameSessionsResponse>(request), IDescribeGameSessionsPaginator
{
    public IPaginatedEnumerable<GameSession> GameSessions =>
        new PaginatedResultKeyResponse<DescribeGameSessionsResponse, GameSession>(this, page =>
            page.GameSessions ?? []);

    protected override string NextToken
    {
        get => request.NextToken;
        set => request.NextToken = value;
    }

    protected override string TokenAfter(DescribeGameSessionsResponse page) => page.NextToken;

    protected override Task<DescribeGameSessionsResponse> NextPage(CancellationToken cancellationToken) =>
        client.DescribeGameSessionsAsync(request, cancellationToken);
}
