using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Matching;

/// <summary>A pass over a large pool takes a bounded amount of work, and no ticket is passed over for ever.</summary>
public sealed class WorkTests
{
    private static readonly int WorkMax = MatchOptions.Default.WorkPerPass + MatchOptions.Default.WorkPerAnchor;

    [Fact]
    public void Ten_thousand_tickets_that_fit_are_matched_in_one_pass()
    {
        var ruleSet = Sets.Read(Json(maxDistance: 50));

        var outcome = TenThousand(number => number % 100).Match(ruleSet, atSecond: 20_000);

        outcome.Next.ShouldBeNull();
        outcome.Work.ShouldBeLessThan(WorkMax);
        outcome.Matches.Count.ShouldBeGreaterThan(950);
    }

    [Fact]
    public void Ten_thousand_tickets_that_fit_nowhere_take_no_more_than_the_bound()
    {
        var ruleSet = Sets.Read(Json(maxDistance: 0));

        var outcome = TenThousand(number => number).Match(ruleSet, atSecond: 20_000);

        outcome.Matches.ShouldBeEmpty();
        outcome.Next.ShouldNotBeNull();
        outcome.Work.ShouldBeInRange(MatchOptions.Default.WorkPerPass, WorkMax);
    }

    [Fact]
    public void The_next_pass_goes_on_where_the_last_one_stopped()
    {
        var ruleSet = Sets.Read(Json(maxDistance: 0));
        var matcher = new Matcher(ruleSet, MatchOptions.Default with { WorkPerPass = 500 });
        PoolTicket[] pool = [.. TenThousand(number => number).Take(200).Pool(ruleSet)];
        var starts = new List<string>();
        PoolTicket? next = null;
        do
        {
            next = matcher.Run(pool, Start.AddSeconds(500), seed: 1, next).Next;
            starts.Add(next!.Ticket.TicketId);
        }
        while (starts.Count < 500 && (starts.Count == 1 || starts[^1] != starts[0]));

        starts.Count.ShouldBeInRange(10, 499, "all tickets have had their turn in between");
    }

    [Theory]
    [InlineData(1_000, 4_000, true)]
    [InlineData(1_000, 2, false)]
    [InlineData(19, 4_000, false)]
    public void A_pass_is_complete_when_no_search_gave_up_in_one_batch(
        int batchTickets, int workPerAnchor, bool complete)
    {
        var options = MatchOptions.Default with { BatchTickets = batchTickets, WorkPerAnchor = workPerAnchor };

        TenThousand(number => number).Take(20).Match(Sets.Read(Json(maxDistance: 0)), atSecond: 99, options: options)
            .IsComplete.ShouldBe(complete);
    }

    [Fact]
    public void Without_a_latency_rule_locations_are_not_tried_one_by_one()
    {
        var ruleSet = Sets.Read(Json(maxDistance: 0).Replace(
            "\"teams\"",
            """
            "algorithm": {
              "strategy": "balanced", "balancedAttribute": "skill", "batchingPreference": "fastestRegion"
            },
            "teams"
            """));
        MatchPlayer[] players = [.. Enumerable.Range(0, 20).Select(number => Skilled($"p{number}", number))];
        var located = players.Select(player => player.With(("us-east-1", 20), ("eu-west-1", 90), ("sa-east-1", 150)));

        var work = Singles(located).Match(ruleSet, atSecond: 99).Work;

        work.ShouldBe(Singles(players).Match(ruleSet, atSecond: 99).Work);
    }

    private static string Json(int maxDistance) => $$"""
        {
          "ruleLanguageVersion": "1.0",
          "playerAttributes": [{ "name": "skill", "type": "number" }],
          "teams": [{ "name": "side", "minPlayers": 5, "maxPlayers": 5, "quantity": 2 }],
          "rules": [
            { "name": "near", "type": "batchDistance", "batchAttribute": "skill", "maxDistance": {{maxDistance}} }
          ]
        }
        """;

    private static IEnumerable<MatchTicket> TenThousand(Func<int, double> skill) =>
        Singles(Enumerable.Range(0, 10_000).Select(number => Skilled($"p{number}", skill(number))));
}
