namespace Amazon.GameLift.Model;

/// <summary>The operations that answer in pages.</summary>
public interface IGameLiftPaginatorFactory
{
    /// <summary>Pages of game sessions of a fleet or alias.</summary>
    IDescribeGameSessionsPaginator DescribeGameSessions(DescribeGameSessionsRequest request);

    /// <summary>Pages of player sessions of a game session or a player.</summary>
    IDescribePlayerSessionsPaginator DescribePlayerSessions(DescribePlayerSessionsRequest request);

    /// <summary>Pages of the ACTIVE game sessions that a search finds.</summary>
    ISearchGameSessionsPaginator SearchGameSessions(SearchGameSessionsRequest request);
}
