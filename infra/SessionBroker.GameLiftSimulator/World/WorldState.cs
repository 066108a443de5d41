using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Pools;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;
using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Search;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>All that a world is made of, as a snapshot holds it; indexes and totals follow from it.</summary>
internal sealed record WorldState
{
    public required WorldOptions Options { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required ulong Random { get; init; }

    public required long Sequence { get; init; }

    public required string PageTokenKey { get; init; }

    /// <summary>By address, the port that a server process gets next.</summary>
    public required IReadOnlyDictionary<string, int> NextPorts { get; init; }

    public required IReadOnlyList<Fleet> Fleets { get; init; }

    public required IReadOnlyList<Alias> Aliases { get; init; }

    public required IReadOnlyList<QueueSetup> Queues { get; init; }

    public required IReadOnlyList<MatchmakingRuleSet> RuleSets { get; init; }

    public required IReadOnlyList<MatchmakingConfiguration> Configurations { get; init; }

    public required IReadOnlyList<MatchmakingTicket> Tickets { get; init; }

    public required IReadOnlyList<Match> Matches { get; init; }

    public required IReadOnlyList<PassPlan> PassPlans { get; init; }

    public required IReadOnlyList<string> CustomLocations { get; init; }

    public required IReadOnlyList<GameSession> GameSessions { get; init; }

    public required IReadOnlyList<PlayerSession> PlayerSessions { get; init; }

    public required IReadOnlyList<Placement> Placements { get; init; }

    public required IReadOnlyList<CreationRecord> Creators { get; init; }

    public required IReadOnlyList<Searchable> Searchable { get; init; }

    public required IReadOnlyList<long> SearchStale { get; init; }

    public required IReadOnlyList<ScheduledChange> Pending { get; init; }

    public required IReadOnlyList<WorldEvent> Events { get; init; }
}
