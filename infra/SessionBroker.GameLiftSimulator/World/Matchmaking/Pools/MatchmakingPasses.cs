using SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Pools;

/// <summary>A pass over the pool of a matchmaker: which matches its tickets make, and when to look again.</summary>
internal sealed class MatchmakingPasses(
    StateContext context, MatchmakingConfigurations configurations, MatchmakingPools pools, TicketLifecycle tickets,
    MatchProposals proposals)
{
    internal void Run(string name)
    {
        if (pools.Find(name) is not { Count: > 0 } pool)
            return;
        var configuration = configurations.Get(name);
        var ruleSet = configurations.RulesOf(configuration);
        foreach (var ticket in pool.Tickets)
            tickets.Search(ticket);
        var options = MatchOptions.Default with { AdditionalPlayerCount = configuration.AdditionalPlayerCount };
        var outcome = new Matcher(ruleSet, options).Run(
            pool.Matchable(ruleSet), context.Now, context.Random.State, Resumed(pool, name, ruleSet));
        foreach (var match in outcome.Matches)
            proposals.Propose(configuration, match);
        pools.Plan(new(name, NextPass(pool, ruleSet, outcome), outcome.Next?.Ticket.TicketId));
    }

    private PoolTicket? Resumed(MatchmakingPool pool, string name, RuleSet ruleSet) =>
        pools.PlanOf(name)?.ResumeTicketId is { } id ? pool.Worked(tickets.Get(id), ruleSet) : null;

    /// <summary>Not sooner than the time between two passes, however many expansions are due until then.</summary>
    private DateTimeOffset? NextPass(MatchmakingPool pool, RuleSet ruleSet, PassOutcome outcome)
    {
        var soonest = context.Now.AddSeconds(context.Options.MatchmakingPassSeconds);
        if (pool.Count == 0)
            return null;
        if (!outcome.IsComplete)
            return soonest;
        return pool.NextExpansion(ruleSet, context.Now) is { } due ? due > soonest ? due : soonest : null;
    }
}
