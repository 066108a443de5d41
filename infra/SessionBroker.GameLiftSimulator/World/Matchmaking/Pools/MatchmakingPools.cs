using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;
using SessionBroker.GameLiftSimulator.World.Scheduling;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Pools;

/// <summary>
/// The pools, by configuration. A ticket that joins one brings about a pass within the time that the options give;
/// later passes over the same tickets come when an expansion is due, or when a pass could not try everything.
/// </summary>
internal sealed class MatchmakingPools(StateContext context)
{
    private readonly Dictionary<string, MatchmakingPool> _byConfiguration = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PassPlan> _plans = new(StringComparer.Ordinal);

    internal IEnumerable<PassPlan> Plans => _plans.Values;

    internal bool Any(string configuration) => Find(configuration) is { Count: > 0 };

    internal MatchmakingPool? Find(string configuration) => _byConfiguration.GetValueOrDefault(configuration);

    internal PassPlan? PlanOf(string configuration) => _plans.GetValueOrDefault(configuration);

    internal void Join(MatchmakingTicket ticket)
    {
        Restore(ticket);
        PassSoon(ticket.Configuration);
    }

    /// <summary>A ticket that is already in the pool, from a snapshot.</summary>
    internal void Restore(MatchmakingTicket ticket)
    {
        if (Find(ticket.Configuration) is not { } pool)
            _byConfiguration.Add(ticket.Configuration, pool = new());
        pool.Add(ticket);
    }

    internal void Restore(PassPlan plan) => _plans[plan.Configuration] = plan;

    internal void Leave(MatchmakingTicket ticket) => Find(ticket.Configuration)?.Remove(ticket);

    internal void PassSoon(string configuration)
    {
        if (Any(configuration))
        {
            context.Schedule.In(
                TimeSpan.FromSeconds(context.Options.MatchmakingPassSeconds),
                new PendingChange.MatchmakingPass(configuration));
        }
    }

    internal void Plan(PassPlan plan)
    {
        _plans[plan.Configuration] = plan;
        if (plan.NextPass is { } at)
            context.Schedule.At(at, new PendingChange.LaterPass(plan.Configuration, at));
    }
}
