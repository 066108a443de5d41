using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Matching;

/// <summary>In which order tickets are tried, how a pool is cut into batches, and which team a ticket joins.</summary>
public sealed class OrderTests
{
    [Fact]
    public void The_location_with_the_most_players_comes_before_a_faster_one()
    {
        var ruleSet = Sets.Read(Balanced(
            """{ "name": "side", "minPlayers": 1, "maxPlayers": 1, "quantity": 2 }""",
            """{ "name": "near", "type": "latency", "maxLatency": 100 }"""));
        var pool = Singles(
            Skilled("a", 1).With(("east", 10), ("west", 50)),
            Skilled("e", 1).With(("east", 10)),
            Skilled("w", 9).With(("west", 50)),
            Skilled("x", 9).With(("west", 50)));

        pool.Match(ruleSet, atSecond: 9).Matches[0].Ids().ShouldBe(["a", "w"]);
    }

    [Fact]
    public void A_ticket_joins_the_team_whose_average_comes_nearest_to_that_of_the_match()
    {
        var ruleSet = Sets.Read(Balanced("""{ "name": "side", "minPlayers": 2, "maxPlayers": 2, "quantity": 2 }"""));
        var pool = Singles(Skilled("a", 10), Skilled("b", 40), Skilled("c", 50), Skilled("d", 80));

        var match = pool.Match(ruleSet, atSecond: 9).Matches.ShouldHaveSingleItem();

        match.Team(match.Team("side_1").Contains("a") ? "side_1" : "side_2").ShouldBe(["a", "c"]);
    }

    [Theory]
    [InlineData(25, new[] { "fill", "old" })]
    [InlineData(20, new[] { "old", "fill" })]
    public void Backfill_tickets_come_first_in_large_matches_only(int playersMax, string[] order)
    {
        var ruleSet = Sets.Read(Balanced(
            $$"""{ "name": "side", "minPlayers": 1, "maxPlayers": {{playersMax}}, "quantity": 2 }"""));
        MatchTicket[] tickets = [Ticket("old", 0, Skilled("o", 1)), Backfill("fill", 5, Skilled("f", 1).In("side_1"))];

        tickets.Pool(ruleSet).Order(new AnchorOrder(ruleSet)).Select(each => each.Ticket.TicketId).ShouldBe(order);
    }

    [Fact]
    public void Where_the_first_batch_ends_is_left_to_chance()
    {
        var ruleSet = Sets.Read(Sets.WithRules(""));
        var pool = Singles(Enumerable.Range(0, 10).Select(number => Player($"p{number}"))).Pool(ruleSet);
        var firsts = new HashSet<int>();
        for (var seed = 0UL; seed < 40; seed++)
        {
            var batches = Batches.Of(pool, ruleSet, size: 4, new SeededSource(seed)).ToArray();

            batches.ShouldAllBe(batch => batch.Count >= 1 && batch.Count <= 4);
            batches.SelectMany(batch => batch).ShouldBe(pool, ignoreOrder: true);
            firsts.Add(batches[0].Count);
        }

        firsts.ShouldBe([1, 2, 3, 4], ignoreOrder: true);
    }

    [Fact]
    public void The_first_attribute_to_sort_by_takes_precedence()
    {
        var ruleSet = Sets.Read("""
            { "ruleLanguageVersion": "1.0",
              "algorithm": { "batchingPreference": "sorted", "sortByAttributes": ["mode", "skill"] },
              "playerAttributes": [{ "name": "skill", "type": "number" }, { "name": "mode", "type": "string" }],
              "teams": [{ "name": "all", "minPlayers": 2, "maxPlayers": 2 }] }
            """);
        var pool = Singles(In("b", 1), In("a", 9), In("b", 0), In("a", 5)).Pool(ruleSet);

        Batches.Sorted(pool, ruleSet.Algorithm).Select(index => pool[index].Ticket.TicketId)
            .ShouldBe(["a5", "a9", "b0", "b1"]);

        static MatchPlayer In(string mode, double skill) =>
            Player($"{mode}{skill}", ("mode", Text(mode)), ("skill", Number(skill)));
    }

    private static string Balanced(string team, string rules = "") => $$"""
        { "ruleLanguageVersion": "1.0",
          "algorithm": { "strategy": "balanced", "balancedAttribute": "skill" },
          "playerAttributes": [{ "name": "skill", "type": "number" }],
          "teams": [{{team}}], "rules": [{{rules}}] }
        """;
}
