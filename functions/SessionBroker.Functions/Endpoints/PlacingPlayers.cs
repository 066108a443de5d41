using System.Collections.Immutable;
using System.Text.Json;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>
/// Reads the players of a placement or a ticket: <c>players</c>, an array in which an entry without a playerId is the
/// caller, who is the only one where it is absent.
/// </summary>
internal static class PlacingPlayers
{
    // Service quotas of FlexMatch: 10 attributes of a player, 100 texts in a list, 10 entries in a map.
    private const int AttributesMax = 10;
    private const int AttributeTextsMax = 100;
    private const int AttributeEntriesMax = 10;
    private const int AttributeCharactersMax = 100;

    // A location's code has at most 64 characters (API reference); GameLift has fewer than 50 locations.
    private const int LocationsMax = 50;
    private const int LocationCharactersMax = 64;

    public static ImmutableArray<PlacementPlayer> Placed(JsonObjectReader members, Caller caller, int playersMax) =>
        Read(
            members, playersMax, entry => ToPlaced(entry, caller),
            new PlacementPlayer(caller.Player, PlayerData: null, Latencies: NoLatencies), player => player.Player);

    public static ImmutableArray<TicketPlayer> Matched(JsonObjectReader members, Caller caller, int playersMax) =>
        Read(
            members, playersMax, entry => ToMatched(entry, caller),
            new TicketPlayer(
                caller.Player, ImmutableSortedDictionary<string, PlayerAttribute>.Empty, NoLatencies),
            player => player.Player);

    private static ImmutableSortedDictionary<string, double> NoLatencies =>
        ImmutableSortedDictionary<string, double>.Empty;

    private static ImmutableArray<T> Read<T>(
        JsonObjectReader members, int playersMax, Func<JsonObjectReader, T> read, T alone, Func<T, PlayerId> idOf)
    {
        if (members.Objects("players", playersMax, read) is not { } players) return [alone];
        foreach (var (_, count) in players.CountBy(idOf))
        {
            if (count > 1) members.AddError("players", "has a player twice");
        }

        return players;
    }

    private static PlacementPlayer ToPlaced(JsonObjectReader entry, Caller caller) => new(
        ReadPlayer(entry, caller),
        entry.Text("playerData", 1, 2048),
        entry.NumberMap(
            "latencies", LocationsMax, LocationCharactersMax, number => number is >= 0 and <= 1e6,
            "a number of milliseconds from 0 to 1000000"));

    // Whole milliseconds, from 1: what FlexMatch takes.
    private static TicketPlayer ToMatched(JsonObjectReader entry, Caller caller) => new(
        ReadPlayer(entry, caller),
        entry.Object("attributes", ReadAttributes) ?? ImmutableSortedDictionary<string, PlayerAttribute>.Empty,
        entry.NumberMap(
            "latencies", LocationsMax, LocationCharactersMax,
            number => number is >= 1 and <= 1e6 && number == Math.Floor(number),
            "a whole number of milliseconds from 1 to 1000000"));

    private static PlayerId ReadPlayer(JsonObjectReader entry, Caller caller)
    {
        if (entry.Text("playerId", 1, PlayerId.CharactersMax) is not { } text) return caller.Player;
        if (PlayerId.Parse(text) is { } player) return player;

        entry.AddError("playerId", $"must have at most {PlayerId.BytesMax} bytes in UTF-8, and not only spaces");
        return caller.Player;
    }

    private static ImmutableSortedDictionary<string, PlayerAttribute> ReadAttributes(JsonObjectReader entries)
    {
        var kinds = entries.Members.ToLookup(member => member.Name, member => member.Kind, StringComparer.Ordinal);
        var attributes = ImmutableSortedDictionary.CreateBuilder<string, PlayerAttribute>(StringComparer.Ordinal);
        foreach (var name in entries.Keys(AttributesMax, AttributeCharactersMax))
        {
            if (ReadAttribute(entries, name, kinds[name].Last()) is { } attribute) attributes[name] = attribute;
        }

        return attributes.ToImmutable();
    }

    private static PlayerAttribute? ReadAttribute(JsonObjectReader entries, string name, JsonValueKind kind)
    {
        switch (kind)
        {
            case JsonValueKind.String when entries.Text(name, 1, AttributeCharactersMax) is { } text:
                return new PlayerAttribute.Text(text);
            case JsonValueKind.Number when entries.Number(name) is { } number:
                return new PlayerAttribute.Number(number);
            case JsonValueKind.Array when entries.Texts(name, 1, AttributeCharactersMax) is { } texts:
                if (texts.Length > AttributeTextsMax)
                    entries.AddError(name, $"must have at most {AttributeTextsMax} texts");
                return new PlayerAttribute.TextList(texts);
            case JsonValueKind.Object:
                return new PlayerAttribute.NumberMap(entries.NumberMap(
                    name, AttributeEntriesMax, AttributeCharactersMax, _ => true, "a number"));
            case JsonValueKind.True or JsonValueKind.False:
                entries.AddError(name, "must be text, a number, an array of text or an object of numbers");
                return null;
            default:
                return null;
        }
    }
}
