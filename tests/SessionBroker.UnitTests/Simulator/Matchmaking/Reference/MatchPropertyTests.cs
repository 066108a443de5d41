using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Reference;

/// <summary>Matches from random pools, beside the plain reference.</summary>
public sealed class MatchPropertyTests
{
    private const int AtSecond = 25;

    [Fact]
    public void Every_match_is_sound()
    {
        const int seeds = 500;
        var matches = 0;
        for (var seed = 0; seed < seeds; seed++)
        {
            var random = new Random(seed);
            var json = new RandomRuleSet(random).Text(expands: true);
            var ruleSet = Sets.Read(json);
            var tickets = new RandomTickets(random).Some(random.Next(2, 16), ruleSet);
            var options = MatchOptions.Default with
            {
                AdditionalPlayerCount = random.Next(2),
                BatchTickets = random.Next(2) == 0 ? 4 : 1000,
            };

            var outcome = tickets.Match(ruleSet, AtSecond, (ulong)seed, options);

            matches += outcome.Matches.Count;
            outcome.Matches.SelectMany(match => match.Ids()).ShouldBeUnique();
            foreach (var match in outcome.Matches)
                Check(match, json, ruleSet, options, seed);
        }

        matches.ShouldBeGreaterThan(seeds / 2, "matches should be common, or the test says little");
    }

    [Fact]
    public void Where_a_match_of_two_or_three_tickets_exists_one_is_found()
    {
        var existing = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var json = new RandomRuleSet(random).Text(expands: false);
            var ruleSet = Sets.Read(json);
            var tickets = new RandomTickets(random).Some(3, ruleSet);
            var exists = Formations(tickets, ruleSet).Any(players =>
                players.Count > 0 && !new ReferenceJudge(json, 0, players).Faults.Any());
            existing += exists ? 1 : 0;

            var options = MatchOptions.Default with { WorkPerAnchor = 100_000 };
            tickets.Match(ruleSet, AtSecond, (ulong)seed, options).Matches.Any()
                .ShouldBe(exists, $"seed {seed}: {json}");
        }

        existing.ShouldBeInRange(50, 280, "both cases should be common, or the test says little");
    }

    private static void Check(ProposedMatch match, string json, RuleSet ruleSet, MatchOptions options, int seed)
    {
        var players = match.Tickets
            .SelectMany(ticket => ticket.Players.Select(player => new ReferencePlayer(
                ticket.TicketId, ticket.IsBackfill, player,
                match.Teams.Single(each => each.Key.PlayerId == player.PlayerId).Value)))
            .OrderBy(player => match.Teams.Select(each => each.Key.PlayerId).ToList().IndexOf(player.Player.PlayerId))
            .ToList();
        var ages = match.Tickets.Select(ticket => (Start.AddSeconds(AtSecond) - ticket.StartTime).TotalSeconds);
        var clock = json.Contains("\"oldest\"") ? ages.Max() : ages.Min();
        var hasBackfill = match.Tickets.Any(ticket => ticket.IsBackfill);

        new ReferenceJudge(json, clock, players).Faults.ShouldBeEmpty($"seed {seed}: {json}");
        match.Teams.Count.ShouldBe(players.Count);
        players.Count.ShouldBeLessThanOrEqualTo(
            ruleSet.PlayersMax - (hasBackfill ? 0 : options.AdditionalPlayerCount));
        match.Tickets.Count(ticket => ticket.IsBackfill).ShouldBeLessThanOrEqualTo(match.Tickets.Count > 1 ? 1 : 0);
        players.Where(player => !player.IsPlaying).GroupBy(player => player.TicketId)
            .ShouldAllBe(party => party.Select(player => player.Team).Distinct().Count() == 1);
        players.Where(player => player.IsPlaying).ShouldAllBe(player => player.Team == player.Player.Team);
    }

    // Each ticket in no team or in one of them; a backfill ticket in none or where it is, and not alone.
    private static IEnumerable<List<ReferencePlayer>> Formations(IReadOnlyList<MatchTicket> tickets, RuleSet ruleSet)
    {
        var choices = tickets.Select(ticket => ticket.IsBackfill ? 2 : ruleSet.Teams.Count + 1).ToArray();
        for (var number = 0; number < choices.Aggregate(1, (product, choice) => product * choice); number++)
        {
            var rest = number;
            var placed = new List<(MatchTicket Ticket, int Team)>();
            foreach (var (ticket, choice) in tickets.Zip(choices))
            {
                if (rest % choice > 0)
                    placed.Add((ticket, (rest % choice) - 1));
                rest /= choice;
            }

            var backfills = placed.Count(each => each.Ticket.IsBackfill);
            if (backfills == 0 || (backfills == 1 && placed.Count > 1))
            {
                yield return placed.SelectMany(each => each.Ticket.Players.Select(player => new ReferencePlayer(
                    each.Ticket.TicketId, each.Ticket.IsBackfill, player,
                    each.Ticket.IsBackfill ? player.Team! : ruleSet.Teams[each.Team].Name))).ToList();
            }
        }
    }
}
