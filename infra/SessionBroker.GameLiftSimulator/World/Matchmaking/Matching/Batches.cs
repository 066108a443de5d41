using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// Cuts a pool into batches. Where the algorithm sorts, neighbours in value come into one batch; where the first batch
/// ends is left to chance, so that neighbours at an edge meet in another pass.
/// </summary>
internal static class Batches
{
    /// <summary>The tickets of each batch, in the order of the pool.</summary>
    internal static IEnumerable<IReadOnlyList<PoolTicket>> Of(
        IReadOnlyList<PoolTicket> pool, RuleSet ruleSet, int size, SeededSource random)
    {
        if (pool.Count <= size)
            return [pool];
        var order = ruleSet.Algorithm.BatchingPreference == BatchingPreference.Random
            ? Shuffled(pool.Count, random)
            : Sorted(pool, ruleSet.Algorithm);
        var first = 1 + random.Below(size);
        return order.Take(first).Chunk(size).Concat(order.Skip(first).Chunk(size))
            .Select(batch => batch.Order().Select(index => pool[index]).ToArray());
    }

    /// <summary>Indexes in the order of the attributes to sort by, the first attribute first.</summary>
    internal static int[] Sorted(IReadOnlyList<PoolTicket> pool, Algorithm algorithm)
    {
        var attributes = algorithm.Strategy == Strategy.Balanced
            ? [algorithm.BalancedAttribute!.Value]
            : algorithm.SortByAttributes;
        return
        [
            .. attributes.Reverse().Aggregate(
                Enumerable.Range(0, pool.Count),
                (order, attribute) => order
                    .OrderBy(index => NumberOf(pool[index], attribute))
                    .ThenBy(index => TextOf(pool[index], attribute), StringComparer.Ordinal)),
        ];
    }

    private static int[] Shuffled(int count, SeededSource random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var index = count - 1; index > 0; index--)
        {
            var other = random.Below(index + 1);
            (order[index], order[other]) = (order[other], order[index]);
        }

        return order;
    }

    private static double NumberOf(PoolTicket ticket, int attribute) =>
        ticket.Whole.Values(attribute, PartyAggregation.Average)[0] is Value.Number number ? number.Amount : 0;

    private static string TextOf(PoolTicket ticket, int attribute) =>
        ticket.Whole.Values(attribute, PartyAggregation.Average)[0] is Value.Text text ? text.Characters : "";
}
