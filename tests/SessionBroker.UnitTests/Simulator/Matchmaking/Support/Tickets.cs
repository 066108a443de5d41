using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Support;

/// <summary>Players, tickets and pools for tests.</summary>
internal static class Tickets
{
    internal static DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static AttributeValue Number(double number) => new AttributeValue.Number(number);

    internal static AttributeValue Text(string text) => new AttributeValue.String(text);

    internal static AttributeValue List(params string[] items) => new AttributeValue.StringList(items);

    internal static AttributeValue Map(params (string Key, double Value)[] entries) =>
        new AttributeValue.StringNumberMap(entries.ToDictionary(entry => entry.Key, entry => entry.Value));

    internal static MatchPlayer Player(string id, params (string Name, AttributeValue Value)[] attributes) =>
        new(id) { Attributes = attributes.ToDictionary(each => each.Name, each => each.Value) };

    internal static MatchPlayer Skilled(string id, double skill) => Player(id, ("skill", Number(skill)));

    internal static MatchPlayer With(this MatchPlayer player, params (string Location, int Latency)[] latencies) =>
        player with { Latencies = latencies.ToDictionary(each => each.Location, each => each.Latency) };

    internal static MatchPlayer In(this MatchPlayer player, string team) => player with { Team = team };

    internal static MatchTicket Ticket(string id, int atSecond, params MatchPlayer[] players) =>
        new(id, Start.AddSeconds(atSecond), players);

    internal static MatchTicket Backfill(string id, int atSecond, params MatchPlayer[] players) =>
        Ticket(id, atSecond, players) with { IsBackfill = true };

    /// <summary>Single tickets of one player each, a second apart, named as their players.</summary>
    internal static IEnumerable<MatchTicket> Singles(params IEnumerable<MatchPlayer> players) =>
        players.Select((player, index) => Ticket(player.PlayerId, index, player));

    internal static PoolTicket[] Pool(this IEnumerable<MatchTicket> tickets, RuleSet ruleSet) =>
        [.. tickets.Select(ticket => PoolTicket.TryCreate(ticket, ruleSet)).OfType<PoolTicket>()];

    internal static PassOutcome Match(
        this IEnumerable<MatchTicket> tickets, RuleSet ruleSet, int atSecond = 0, ulong seed = 1,
        MatchOptions? options = null) =>
        new Matcher(ruleSet, options ?? MatchOptions.Default)
            .Run(tickets.Pool(ruleSet), Start.AddSeconds(atSecond), seed);

    internal static string[] Ids(this ProposedMatch match) => [.. match.Tickets.Select(ticket => ticket.TicketId)];

    internal static string[] Team(this ProposedMatch match, string team) =>
        [.. match.Teams.Where(each => each.Value == team).Select(each => each.Key.PlayerId)];
}
