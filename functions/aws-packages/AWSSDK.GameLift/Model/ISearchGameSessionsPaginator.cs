using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// Walks the pages of SearchGameSessions, each asked for when the one before has been read. It can be used once.
/// </summary>
public interface ISearchGameSessionsPaginator
{
    /// <summary>The pages.</summary>
    IPaginatedEnumerable<SearchGameSessionsResponse> Responses { get; }

    /// <summary>What the pages hold, one after the other.</summary>
    IPaginatedEnumerable<GameSession> GameSessions { get; }
}
