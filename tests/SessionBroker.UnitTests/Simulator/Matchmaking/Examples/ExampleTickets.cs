using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Examples;

/// <summary>
/// Reads the tickets of a scenario: "count" makes several of one player each, with a number behind the id; "party" puts
/// several players in one.
/// </summary>
internal static class ExampleTickets
{
    internal static List<MatchTicket> Read(JsonNode scenario) =>
        [.. scenario["tickets"]!.AsArray().SelectMany(entry => Tickets(entry!))];

    private static IEnumerable<MatchTicket> Tickets(JsonNode entry)
    {
        var id = entry["id"]!.GetValue<string>();
        var at = entry["at"]?.GetValue<int>() ?? 0;
        if (entry["party"] is { } party)
        {
            var players = Enumerable.Range(1, party.GetValue<int>()).Select(number => Player(entry, $"{id}{number}"));
            return [Ticket(id, at, [.. players])];
        }

        return entry["count"] is { } count
            ? Enumerable.Range(1, count.GetValue<int>())
                .Select(number => Ticket($"{id}{number}", at, Player(entry, $"{id}{number}")))
            : [Ticket(id, at, Player(entry, id))];
    }

    private static MatchPlayer Player(JsonNode entry, string id) => new(id)
    {
        Attributes = Members(entry, "attributes").ToDictionary(each => each.Key, each => Value(each.Value!)),
        Latencies = Members(entry, "latencies").ToDictionary(each => each.Key, each => each.Value!.GetValue<int>()),
    };

    private static JsonObject Members(JsonNode entry, string name) => entry[name]?.AsObject() ?? [];

    private static AttributeValue Value(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.Number => Number(node.GetValue<double>()),
        JsonValueKind.String => Text(node.GetValue<string>()),
        JsonValueKind.Array => List([.. node.AsArray().Select(item => item!.GetValue<string>())]),
        _ => Map([.. node.AsObject().Select(each => (each.Key, each.Value!.GetValue<double>()))]),
    };
}
