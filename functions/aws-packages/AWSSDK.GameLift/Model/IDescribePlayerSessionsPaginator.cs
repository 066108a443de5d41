using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// Walks the pages of DescribePlayerSessions, each asked for when the one before has been read. It can be used once.
/// </summary>
public interface IDescribePlayerSessionsPaginator
{
    /// <summary>The pages.</summary>
    IPaginatedEnumerable<DescribePlayerSessionsResponse> Responses { get; }

    /// <summary>What the pages hold, one after the other.</summary>
    IPaginatedEnumerable<PlayerSession> PlayerSessions { get; }
}
