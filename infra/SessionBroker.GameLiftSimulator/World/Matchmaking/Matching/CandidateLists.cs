using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// /// The tickets to try for the match of an anchor, in order. Sort rules come first; then what the algorithm prefers;
/// then the order of the batch. The balanced strategy looks at one location after the other and gives a list for each.
/// </summary>
internal sealed class CandidateLists(RuleSet ruleSet, IReadOnlyList<PoolTicket> batch)
{
    private readonly List<PoolTicket> _free = [.. batch];
    private readonly Lazy<Dictionary<PoolTicket, int>> _ranks = new(() => RanksOf(batch, ruleSet.Algorithm));

    /// <summary>Leaves out a ticket that is in a match.</summary>
    internal void Remove(PoolTicket ticket) => _free.Remove(ticket);

    internal IEnumerable<IReadOnlyList<PoolTicket>> For(PoolTicket anchor, Stage stage)
    {
        var others = _free.Where(ticket => ticket != anchor);
        var keys = stage.Sorts.Select(rule => Key(rule, anchor)).ToArray();
        return ruleSet.Algorithm.BatchingPreference switch
        {
            BatchingPreference.Random => [Ordered(others, keys)],
            BatchingPreference.Sorted => [Ordered(others, [.. keys, ByRankFrom(anchor)])],
            BatchingPreference.LargestPopulation => Locations(anchor, stage, byPopulation: true)
                .Select(location => Ordered(Admitted(location, stage), [.. keys, ByBalance(anchor)])),
            BatchingPreference.FastestRegion => Locations(anchor, stage, byPopulation: false)
                .Select(location => Ordered(
                    Admitted(location, stage), [.. keys, ByPreference(location), ByBalance(anchor)])),
        };

        IEnumerable<PoolTicket> Admitted(string? location, Stage at) =>
            location is null ? others : others.Where(ticket => Admits(at, ticket, location));
    }

    private static PoolTicket[] Ordered(IEnumerable<PoolTicket> tickets, IReadOnlyList<Func<PoolTicket, double>> keys)
    {
        IOrderedEnumerable<PoolTicket>? ordered = null;
        foreach (var key in keys)
            ordered = ordered is null ? tickets.OrderBy(key) : ordered.ThenBy(key);
        return [.. ordered ?? tickets];
    }

    private static Func<PoolTicket, double> Key(SortRule rule, PoolTicket anchor)
    {
        var key = rule.KeyFor(anchor.Whole);
        return ticket => key(ticket.Whole);
    }

    private Func<PoolTicket, double> ByRankFrom(PoolTicket anchor)
    {
        var from = _ranks.Value[anchor];
        return ticket => Math.Abs(_ranks.Value[ticket] - from);
    }

    private Func<PoolTicket, double> ByBalance(PoolTicket anchor)
    {
        var from = Balance(anchor);
        return ticket => Math.Abs(Balance(ticket) - from);
    }

    private double Balance(PoolTicket ticket) =>
        SortedValues.Number(ticket.Whole, ruleSet.Algorithm.BalancedAttribute!.Value, PartyAggregation.Average)!.Value;

    // How many locations are faster for the ticket than this one.
    private static Func<PoolTicket, double> ByPreference(string? location) => ticket =>
    {
        var latencies = ticket.Whole.Latencies(PartyAggregation.Average);
        return location is not null && latencies.TryGetValue(location, out var here)
            ? latencies.Values.Count(latency => latency < here)
            : double.PositiveInfinity;
    };

    // Without a latency rule every location admits everybody, so that one list is enough.
    private IEnumerable<string?> Locations(PoolTicket anchor, Stage stage, bool byPopulation)
    {
        var latencies = anchor.Whole.Latencies(PartyAggregation.Average);
        if (latencies.Count == 0)
            return [null];
        return latencies.Keys
            .Where(location => Admits(stage, anchor, location))
            .OrderBy(location => byPopulation ? -_free.Count(ticket => Admits(stage, ticket, location)) : 0)
            .ThenBy(location => latencies[location])
            .ThenBy(location => location, StringComparer.Ordinal)
            .Take(stage.Enforced.OfType<LatencyRule>().Any() ? int.MaxValue : 1);
    }

    private static bool Admits(Stage stage, PoolTicket ticket, string location) =>
        stage.Enforced.OfType<LatencyRule>().All(rule => rule.Admits(ticket.Whole, location));

    private static Dictionary<PoolTicket, int> RanksOf(IReadOnlyList<PoolTicket> batch, Algorithm algorithm) =>
        Batches.Sorted(batch, algorithm).Index().ToDictionary(each => batch[each.Item], each => each.Index);
}
