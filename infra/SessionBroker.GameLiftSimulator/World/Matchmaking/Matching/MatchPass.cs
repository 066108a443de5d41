using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// One pass over a pool: which batch each ticket is in, which tickets are taken, and the work so far.
/// </summary>
internal sealed class MatchPass
{
    private const int OrderedPerUnit = 64;
    private readonly RuleSet _ruleSet;
    private readonly MatchOptions _options;
    private readonly TeamChoice _teams;
    private readonly Dictionary<PoolTicket, CandidateLists> _batches = [];
    private readonly Dictionary<PoolTicket, int> _stages;
    private readonly List<ProposedMatch> _matches = [];
    private bool _isComplete;

    internal MatchPass(
        RuleSet ruleSet,
        MatchOptions options,
        IReadOnlyList<PoolTicket> pool,
        DateTimeOffset now,
        SeededSource random)
    {
        _ruleSet = ruleSet;
        _options = options;
        _teams = new(ruleSet, random);
        _stages = pool.ToDictionary(ticket => ticket, ticket => ruleSet.StageAt(now - ticket.Ticket.StartTime));
        Work = new(options.WorkPerPass);
        _isComplete = pool.Count <= options.BatchTickets;
        foreach (var batch in Batches.Of(pool, ruleSet, options.BatchTickets, random))
        {
            var lists = new CandidateLists(ruleSet, batch);
            foreach (var ticket in batch)
                _batches.Add(ticket, lists);
        }
    }

    internal WorkBudget Work { get; }

    internal PassOutcome Outcome(PoolTicket? next) => new(_matches, Work.Spent, next, _isComplete && next is null);

    /// <summary>Looks for a match around this ticket, unless it is in one already.</summary>
    internal void Try(PoolTicket anchor)
    {
        if (!_batches.TryGetValue(anchor, out var batch))
            return;
        var work = new WorkBudget(_options.WorkPerAnchor);
        foreach (var candidates in batch.For(anchor, _ruleSet.Stages[_stages[anchor]]))
        {
            work.TrySpend(1 + (candidates.Count / OrderedPerUnit));
            var formation = new Formation(_ruleSet, _options.AdditionalPlayerCount, ticket => _stages[ticket]);
            if (new AnchorSearch(_ruleSet, formation, candidates, _teams, work).Finds(anchor))
            {
                Take(formation, batch);
                break;
            }

            if (work.IsSpent)
            {
                _isComplete = false;
                break;
            }
        }

        Work.TrySpend(work.Spent);
    }

    private void Take(Formation formation, CandidateLists batch)
    {
        _matches.Add(formation.ToMatch());
        foreach (var placed in formation.Placed)
        {
            batch.Remove(placed.Ticket);
            _batches.Remove(placed.Ticket);
        }
    }
}
