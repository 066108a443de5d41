using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Reference;

/// <summary>Rules of random rule sets over random lineups, beside the plain reference.</summary>
public sealed class RulePropertyTests
{
    private const int Seeds = 600;

    [Fact]
    public void Every_rule_agrees_with_the_reference_at_every_stage()
    {
        var holds = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var json = new RandomRuleSet(random).Text(expands: true);
            var ruleSet = Sets.Read(json);
            var (lineup, players) = AnyLineup(random, ruleSet);
            if (players.Count == 0)
                continue;

            foreach (var stage in ruleSet.Stages)
            {
                var reference = new ReferenceJudge(json, stage.WaitTimeSeconds, players);
                foreach (var rule in stage.Rules)
                {
                    var verdict = rule.Evaluate(lineup);
                    holds += verdict == Verdict.Holds ? 1 : 0;
                    (verdict == Verdict.Holds).ShouldBe(
                        reference.Holds(rule.Name), $"seed {seed}, rule {rule.Name}, {verdict} in {json}");
                }
            }
        }

        holds.ShouldBeGreaterThan(Seeds / 2, "rules should often hold, or the test says little");
    }

    [Fact]
    public void A_rule_that_fails_for_good_never_holds_again_as_players_join()
    {
        var failures = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var ruleSet = Sets.Read(new RandomRuleSet(random).Text(expands: false));
            var (lineup, _) = AnyLineup(random, ruleSet);
            var lost = ruleSet.Stages[0].Rules.Where(rule => rule.Evaluate(lineup) == Verdict.FailsForGood).ToArray();
            failures += lost.Length;

            for (var more = 0; more < 6; more++)
            {
                Add(lineup, random.Next(ruleSet.Teams.Count), new RandomTickets(random).One(more), ruleSet);

                lost.ShouldAllBe(rule => rule.Evaluate(lineup) == Verdict.FailsForGood, $"seed {seed}");
            }
        }

        failures.ShouldBeGreaterThan(Seeds / 2, "rules should often fail for good, or the test says little");
    }

    private static (Lineup Lineup, List<ReferencePlayer> Players) AnyLineup(Random random, RuleSet ruleSet)
    {
        var lineup = new Lineup(ruleSet.Teams.Count);
        var players = new List<ReferencePlayer>();
        var tickets = new RandomTickets(random);
        for (var number = random.Next(5); number >= 0; number--)
        {
            var team = random.Next(ruleSet.Teams.Count);
            var ticket = tickets.One(number);
            Add(lineup, team, ticket, ruleSet);
            players.AddRange(ticket.Players.Select(player => new ReferencePlayer(
                ticket.TicketId, IsPlaying: false, player, ruleSet.Teams[team].Name)));
        }

        return (lineup, players);
    }

    private static void Add(Lineup lineup, int team, MatchTicket ticket, RuleSet ruleSet) =>
        lineup.Add(team, PoolTicket.TryCreate(ticket, ruleSet).ShouldNotBeNull().Whole);
}
