using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// Walks the pages of DescribeGameSessions, each asked for when the one before has been read. It can be used once.
/// </summary>
public interface IDescribeGameSessionsPaginator
{
    /// <summary>The pages.</summary>
    IPaginatedEnumerable<DescribeGameSessionsResponse> Responses { get; }

    /// <summary>What the pages hold, one after the other.</summary>
    IPaginatedEnumerable<GameSession> GameSessions { get; }
}
