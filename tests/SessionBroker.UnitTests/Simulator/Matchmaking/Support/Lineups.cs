using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Support;

/// <summary>Lineups for tests: for each team its parties.</summary>
internal static class Lineups
{
    internal static Lineup Of(RuleSet ruleSet, params MatchPlayer[][][] teams)
    {
        var lineup = new Lineup(ruleSet.Teams.Count);
        for (var team = 0; team < teams.Length; team++)
        {
            foreach (var party in teams[team])
                lineup.Add(team, Party.TryCreate(party, ruleSet.Attributes).ShouldNotBeNull());
        }

        return lineup;
    }
}
