using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Reference;

/// <summary>
/// Random tickets for the attributes of <see cref="RandomRuleSet"/>; some players leave some of them out.
/// </summary>
internal sealed class RandomTickets(Random random)
{
    private static readonly string[] Locations = ["us-east-1", "us-west-2", "eu-west-1"];
    private int _players;

    internal List<MatchTicket> Some(int count, RuleSet ruleSet) =>
        [.. Enumerable.Range(0, count).Select(number => random.Next(8) == 0 ? Backfill(number, ruleSet) : One(number))];

    internal MatchTicket One(int number) =>
        Ticket($"t{number}", random.Next(20), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Anybody())]);

    private MatchTicket Backfill(int number, RuleSet ruleSet) =>
        One(number) is var ticket && random.Next(2) == 0
            ? ticket with
            {
                IsBackfill = true,
                Players = [.. ticket.Players.Select(player => player.In(AnyTeam(ruleSet)))],
            }
            : ticket;

    private MatchPlayer Anybody()
    {
        var attributes = new Dictionary<string, AttributeValue>();
        if (random.Next(4) > 0)
            attributes["skill"] = Number(random.Next(20));
        if (random.Next(4) > 0)
            attributes["rank"] = Number(random.Next(6));
        if (random.Next(2) > 0)
            attributes["mode"] = Text($"m{random.Next(2)}");
        if (random.Next(2) > 0)
            attributes["maps"] = List([.. "xyz".Where(_ => random.Next(2) == 0).Select(map => $"{map}")]);
        return new($"p{_players++}")
        {
            Attributes = attributes,
            Latencies = Locations.Where(_ => random.Next(5) > 0).ToDictionary(each => each, _ => random.Next(10, 90)),
        };
    }

    private string AnyTeam(RuleSet ruleSet) => ruleSet.Teams[random.Next(ruleSet.Teams.Count)].Name;
}
