using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// Forms matches from a pool of tickets. What comes out depends only on the pool, the time and the seed. A ticket is in
/// one match at most; one that is in none stays in the pool for the next pass.
/// </summary>
internal sealed class Matcher(RuleSet ruleSet, MatchOptions options)
{
    private readonly AnchorOrder _order = new(ruleSet);

    /// <param name="resume">What the pass before named as the ticket to go on with.</param>
    internal PassOutcome Run(
        IReadOnlyCollection<PoolTicket> pool, DateTimeOffset now, ulong seed, PoolTicket? resume = null)
    {
        PoolTicket[] anchors = [.. pool.Order(_order)];
        var pass = new MatchPass(ruleSet, options, anchors, now, new SeededSource(seed ^ (ulong)now.UtcTicks));
        foreach (var anchor in FromResumed(anchors, resume))
        {
            if (pass.Work.IsSpent)
                return pass.Outcome(anchor);
            pass.Try(anchor);
        }

        return pass.Outcome(next: null);
    }

    private IEnumerable<PoolTicket> FromResumed(PoolTicket[] anchors, PoolTicket? resume)
    {
        if (resume is null)
            return anchors;
        var start = anchors.TakeWhile(anchor => _order.Compare(anchor, resume) < 0).Count();
        return anchors.Skip(start).Concat(anchors.Take(start));
    }
}
