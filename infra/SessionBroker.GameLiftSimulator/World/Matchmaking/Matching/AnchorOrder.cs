using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// The order in which tickets are anchors and are tried for a match: the oldest first, with backfill tickets before or
/// after the others where the rule set gives them a priority.
/// </summary>
internal sealed class AnchorOrder(RuleSet ruleSet) : IComparer<PoolTicket>
{
    // In large matches backfill tickets go first: match-design-rulesets-large-relax of the guide.
    private readonly BackfillPriority _priority =
        ruleSet.IsLarge ? BackfillPriority.High : ruleSet.Algorithm.BackfillPriority;

    public int Compare(PoolTicket? x, PoolTicket? y)
    {
        var byClass = ClassOf(x!).CompareTo(ClassOf(y!));
        if (byClass != 0)
            return byClass;
        var byAge = x!.Ticket.StartTime.CompareTo(y!.Ticket.StartTime);
        return byAge != 0 ? byAge : string.CompareOrdinal(x.Ticket.TicketId, y.Ticket.TicketId);
    }

    private int ClassOf(PoolTicket ticket) => _priority switch
    {
        BackfillPriority.Normal => 0,
        BackfillPriority.High => ticket.IsBackfill ? 0 : 1,
        BackfillPriority.Low => ticket.IsBackfill ? 1 : 0,
    };
}
