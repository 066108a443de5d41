using Amazon.Runtime;

namespace Amazon.GameLift.Model;

internal sealed class DescribePlayerSessionsPaginator(IAmazonGameLift client, DescribePlayerSessionsRequest request)
    : TokenPaginator<DescribePlayerSessionsResponse>(request), IDescribePlayerSessionsPaginator
{
    public IPaginatedEnumerable<PlayerSession> PlayerSessions =>
        new PaginatedResultKeyResponse<DescribePlayerSessionsResponse, PlayerSession>(this, page =>
            page.PlayerSessions ?? []);

    protected override string NextToken
    {
        get => request.NextToken;
        set => request.NextToken = value;
    }

    protected override string TokenAfter(DescribePlayerSessionsResponse page) => page.NextToken;

    protected override Task<DescribePlayerSessionsResponse> NextPage(CancellationToken cancellationToken) =>
        client.DescribePlayerSessionsAsync(request, cancellationToken);
}
