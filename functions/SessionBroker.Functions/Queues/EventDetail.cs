using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// Reads the members of an event's detail that are there and have the expected form. Others are ignored, because AWS
/// may add members to its events.
/// </summary>
internal readonly struct EventDetail(JsonElement element)
{
    public string? Text(string name) =>
        TryGet(name, JsonValueKind.String, out var value) ? value.GetString() : null;

    public DateTimeOffset? Time(string name) =>
        TryGet(name, JsonValueKind.String, out var value) && value.TryGetDateTimeOffset(out var time) ? time : null;

    public bool? Boolean(string name) => element.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    } : null;

    /// <summary>A whole number, also as text: GameLift writes ports as text in some events.</summary>
    public int? Integer(string name)
    {
        if (TryGet(name, JsonValueKind.Number, out var number)) return number.TryGetInt32(out var value) ? value : null;
        return int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;
    }

    public EventDetail Object(string name) =>
        TryGet(name, JsonValueKind.Object, out var value) ? new EventDetail(value) : default;

    /// <summary>The objects of an array.</summary>
    public ImmutableArray<EventDetail> Objects(string name) => TryGet(name, JsonValueKind.Array, out var array)
        ?
        [
            .. array.EnumerateArray()
                .Where(item => item.ValueKind is JsonValueKind.Object)
                .Select(item => new EventDetail(item)),
        ]
        : [];

    /// <summary>The player of an object with a <c>playerId</c>.</summary>
    public PlayerId? Player() => PlayerId.Parse(Text("playerId"));

    /// <summary>The game session with its players; null where the detail names none.</summary>
    /// <param name="players">The member that has the players.</param>
    public PlacedGameSession? GameSession(string players)
    {
        if (Text("gameSessionArn") is not { } arn || GameSessionId.Parse(arn) is not { } id) return null;
        var connection = Text("ipAddress") is { Length: > 0 } address && Integer("port") is { } port
            ? new Connection(address, Text("dnsName"), port)
            : null;
        return new PlacedGameSession(id, connection, [.. Objects(players).Select(ToPlaced).OfType<PlacedPlayer>()]);
    }

    private static PlacedPlayer? ToPlaced(EventDetail player) => player.Player() is { } id
        ? new PlacedPlayer(id, player.Text("playerSessionId"), player.Text("team"))
        : null;

    private bool TryGet(string name, JsonValueKind kind, out JsonElement value)
    {
        value = default;
        return element.ValueKind is JsonValueKind.Object
            && element.TryGetProperty(name, out value)
            && value.ValueKind == kind;
    }
}
