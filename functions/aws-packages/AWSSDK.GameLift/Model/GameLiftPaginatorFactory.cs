namespace Amazon.GameLift.Model;

internal sealed class GameLiftPaginatorFactory(IAmazonGameLift client) : IGameLiftPaginatorFactory
{
    public IDescribeGameSessionsPaginator DescribeGameSessions(DescribeGameSessionsRequest request) =>
        new DescribeGameSessionsPaginator(client, request);

    public IDescribePlayerSessionsPaginator DescribePlayerSessions(DescribePlayerSessionsRequest request) =>
        new DescribePlayerSessionsPaginator(client, request);

    public ISearchGameSessionsPaginator SearchGameSessions(SearchGameSessionsRequest request) =>
        new SearchGameSessionsPaginator(client, request);
}
