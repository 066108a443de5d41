using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Examples;

/// <summary>The scenarios of all examples: who is matched, who is not, and when an expansion lets them.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string, string> Scenarios =>
    [
        .. ExampleFile.All.SelectMany(file => file.Scenarios.Select(scenario =>
            (file.Name, scenario["name"]!.GetValue<string>()))),
    ];

    [Fact]
    public void Every_example_page_of_the_guide_has_a_file()
    {
        const string pages = "https://docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-examples-";

        ExampleFile.All.Select(file => file.Source)
            .ShouldBe(Enumerable.Range(1, 11).Select(number => $"{pages}{number}.html"));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_comes_out_as_described(string name, string scenario)
    {
        var file = ExampleFile.All.Single(each => each.Name == name);
        var ruleSet = Sets.Read(file.RuleSet);
        var root = file.Scenarios.Single(each => each["name"]!.GetValue<string>() == scenario);

        for (var seed = 0UL; seed < 5; seed++)
            Run(root, ruleSet, seed);
    }

    private static void Run(JsonNode scenario, RuleSet ruleSet, ulong seed)
    {
        var waiting = ExampleTickets.Read(scenario);
        foreach (var pass in scenario["passes"]!.AsArray())
        {
            var at = pass!["at"]!.GetValue<int>();
            var arrived = waiting.Where(ticket => ticket.StartTime <= Support.Tickets.Start.AddSeconds(at));

            var outcome = arrived.ToList().Match(ruleSet, at, seed);

            var expected = pass["matches"]!.AsArray();
            outcome.Matches.Count.ShouldBe(expected.Count, $"matches at {at} seconds with seed {seed}");
            foreach (var (match, wanted) in outcome.Matches.Zip(expected))
                Check(match, wanted!);
            var matched = outcome.Matches.SelectMany(match => match.Tickets).ToHashSet();
            waiting.RemoveAll(matched.Contains);
            waiting.Count.ShouldBe(pass["waiting"]!.GetValue<int>(), $"waiting after {at} seconds with seed {seed}");
        }
    }

    private static void Check(ProposedMatch match, JsonNode wanted)
    {
        var ids = match.Ids();
        if (wanted["tickets"] is { } tickets)
            ids.Length.ShouldBe(tickets.GetValue<int>());
        Texts(wanted, "with").ShouldBeSubsetOf(ids);
        Texts(wanted, "without").Intersect(ids).ShouldBeEmpty();
        foreach (var (team, size) in wanted["teams"]?.AsObject() ?? [])
        {
            int[] bounds = [.. size!.ToString().Split("..").Select(int.Parse)];
            match.Team(team).Length.ShouldBeInRange(bounds[0], bounds[^1], team);
        }
    }

    private static IEnumerable<string> Texts(JsonNode node, string name) =>
        (node[name]?.AsArray() ?? []).Select(item => item!.GetValue<string>());
}
