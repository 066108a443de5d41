using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Pools;

/// <summary>
/// The tickets of one matchmaker that wait for a match. A ticket's values are worked out once for a rule set, and again
/// when the matchmaker changes to another one.
/// </summary>
internal sealed class MatchmakingPool
{
    private readonly SortedDictionary<long, MatchmakingTicket> _tickets = [];
    private readonly Dictionary<long, PoolTicket?> _worked = [];
    private RuleSet? _ruleSet;

    internal int Count => _tickets.Count;

    internal IEnumerable<MatchmakingTicket> Tickets => _tickets.Values;

    internal void Add(MatchmakingTicket ticket) => _tickets.Add(ticket.Sequence, ticket);

    internal void Remove(MatchmakingTicket ticket)
    {
        _tickets.Remove(ticket.Sequence);
        _worked.Remove(ticket.Sequence);
    }

    /// <summary>The tickets that can be in a match at all.</summary>
    internal IReadOnlyList<PoolTicket> Matchable(RuleSet ruleSet)
    {
        if (ruleSet != _ruleSet)
        {
            _worked.Clear();
            _ruleSet = ruleSet;
        }

        return [.. _tickets.Values.Select(ticket => Worked(ticket, ruleSet)).OfType<PoolTicket>()];
    }

    /// <summary>
    /// The ticket with its values, also when it has left the pool: it then only marks a place in the order.
    /// </summary>
    internal PoolTicket? Worked(MatchmakingTicket ticket, RuleSet ruleSet)
    {
        if (!_tickets.ContainsKey(ticket.Sequence))
            return PoolTicket.TryCreate(ticket.ToMatchTicket(), ruleSet);
        if (!_worked.TryGetValue(ticket.Sequence, out var worked))
            _worked[ticket.Sequence] = worked = PoolTicket.TryCreate(ticket.ToMatchTicket(), ruleSet);
        return worked;
    }

    /// <summary>When the next expansion of a ticket comes into force, if one is still to come.</summary>
    internal DateTimeOffset? NextExpansion(RuleSet ruleSet, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        foreach (var ticket in _tickets.Values)
        {
            var stage = ruleSet.StageAt(now - ticket.StartTime) + 1;
            if (stage == ruleSet.Stages.Count)
                continue;
            var due = ticket.StartTime.AddSeconds(ruleSet.Stages[stage].WaitTimeSeconds);
            next = due < next ? due : next ?? due;
        }

        return next;
    }
}
