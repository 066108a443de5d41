using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// The teams that a ticket may join, the best first: teams below their minimum, then those with the most open slots.
/// Between equals the balanced strategy takes the team whose average comes nearest to that of the match; otherwise
/// chance decides.
/// </summary>
internal sealed class TeamChoice(RuleSet ruleSet, SeededSource random)
{
    internal IReadOnlyList<int> For(PoolTicket ticket, Formation formation)
    {
        if (ticket.IsBackfill)
            return formation.HasRoomFor(ticket, 0) ? [0] : [];
        int[] teams =
        [
            .. Enumerable.Range(0, ruleSet.Teams.Count).Where(team => formation.HasRoomFor(ticket, team)),
        ];
        if (teams.Length < 2)
            return teams;
        var sizes = formation.Stage.Sizes;
        return
        [
            .. teams
                .OrderBy(team => formation.Lineup.SizeOf(team) < sizes[team].MinPlayers ? 0 : 1)
                .ThenByDescending(team => sizes[team].MaxPlayers - formation.Lineup.SizeOf(team))
                .ThenBy(team => formation.Balance?.DistanceWith(team, ticket.Whole) ?? random.NextDouble()),
        ];
    }
}
