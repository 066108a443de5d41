using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// The record of a placement or a matchmaking ticket as an item of the table, in a partition of its own: events name it
/// by its id only. None of the names is a key of the table's indexes. Reading is strict, as
/// <see cref="ReservationItem"/>'s.
/// </summary>
internal static class PlacingItem
{
    // No item of a player has this name: a player whose id looks like a placement's has nothing to do with it.
    private const string ItemName = "placing";

    public static bool IsItemName(string name) => string.Equals(name, ItemName, StringComparison.Ordinal);

    public static Dictionary<string, AttributeValue> KeyOf(PlacingId id) => new(StringComparer.Ordinal)
    {
        [Player] = new(id.Value),
        [Item] = new(ItemName),
    };

    public static Dictionary<string, AttributeValue> From(PlacingRecord record)
    {
        var item = KeyOf(record.Id);
        item[RecordVersion] = Number(record.Version);
        item[DeleteAt] = Expiry(record.EndedAt is { } endedAt
            ? endedAt + PlacingRecord.KeptAfterEnd
            : record.AskedAt + PlacingRecord.KeptWithoutEnd);
        item[RequestFingerprint] = new(record.Fingerprint);
        item[Owner] = new(record.Owner.Value);
        item[Destination] = new(record.Destination);
        item[AskedAt] = Time(record.AskedAt);
        item[Attempt] = Number(record.Attempt);
        item[Players] = new() { L = [.. record.Players.Select(player => new AttributeValue(player.Value))] };
        item[State] = new(StoredNames.Of(record.State));
        AddState(item, record.State);
        return item;
    }

    public static PlacingRecord ToRecord(Dictionary<string, AttributeValue> item) => new()
    {
        Id = PlacingId.Parse(item[Player].S) ?? throw Unreadable(Player, item[Player].S),
        Owner = ToPlayer(item[Owner]),
        Destination = item[Destination].S,
        Fingerprint = item[RequestFingerprint].S,
        AskedAt = ToTime(item[AskedAt]),
        Attempt = (int)ToNumber(item[Attempt]),
        Version = ToNumber(item[RecordVersion]),
        Players = [.. item[Players].L.Select(ToPlayer)],
        State = ToState(item),
    };

    private static void AddState(Dictionary<string, AttributeValue> item, PlacingState state)
    {
        switch (state)
        {
            case PlacingState.Starting starting:
                RequestAttributes.Add(item, starting.Lease);
                break;
            case PlacingState.Live live:
                item[Status] = new(StoredNames.Of(live.Status));
                if (live.MatchId is { } matchId) item[MatchId] = new(matchId);
                if (live.AcceptBy is { } acceptBy) item[AcceptBy] = Time(acceptBy);
                if (live.EventAt is { } eventAt) item[EventAt] = Time(eventAt);
                break;
            case PlacingState.Placed placed:
                item[SettledAt] = Time(placed.At);
                AddGameSession(item, placed.GameSession);
                break;
            case PlacingState.Ended ended:
                item[SettledAt] = Time(ended.At);
                item[Status] = new(StoredNames.Of(ended.Status));
                if (ended.Reason is { } reason) item[Reason] = new(reason);
                break;
            case PlacingState.Refused refused:
                item[SettledAt] = Time(refused.At);
                RequestAttributes.Add(item, refused.Error);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static PlacingState ToState(Dictionary<string, AttributeValue> item) => item[State].S switch
    {
        StoredNames.Starting => new PlacingState.Starting(RequestAttributes.ReadLease(item)),
        StoredNames.Live => new PlacingState.Live(
            StoredNames.ToPlacingStatus(item[Status].S), Text(item, MatchId), Moment(item, AcceptBy),
            Moment(item, EventAt)),
        StoredNames.Placed => new PlacingState.Placed(ToGameSession(item), ToTime(item[SettledAt])),
        StoredNames.Ended => new PlacingState.Ended(
            StoredNames.ToPlacingStatus(item[Status].S), Text(item, Reason), ToTime(item[SettledAt])),
        StoredNames.Refused => new PlacingState.Refused(RequestAttributes.ReadError(item), ToTime(item[SettledAt])),
        var unknown => throw Unreadable(State, unknown),
    };

    private static void AddGameSession(Dictionary<string, AttributeValue> item, PlacedGameSession gameSession)
    {
        item[GameSessionArn] = new(gameSession.Id.Arn);
        item[Seats] = new() { L = [.. gameSession.Players.Select(ToMap)] };
        if (gameSession.Connection is not { } connection) return;
        item[IpAddress] = new(connection.IpAddress);
        item[Port] = Number(connection.Port);
        if (connection.DnsName is { } dnsName) item[DnsName] = new(dnsName);
    }

    private static PlacedGameSession ToGameSession(Dictionary<string, AttributeValue> item) => new(
        GameSessionId.Parse(item[GameSessionArn].S) ?? throw Unreadable(GameSessionArn, item[GameSessionArn].S),
        item.TryGetValue(IpAddress, out var address)
            ? new Connection(address.S, Text(item, DnsName), (int)ToNumber(item[Port]))
            : null,
        [.. item[Seats].L.Select(seat => seat.M).Select(seat =>
            new PlacedPlayer(ToPlayer(seat[Player]), Text(seat, PlayerSessionId), Text(seat, Team)))]);

    private static AttributeValue ToMap(PlacedPlayer placed)
    {
        var seat = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [Player] = new(placed.Player.Value),
        };
        if (placed.PlayerSessionId is { } id) seat[PlayerSessionId] = new(id);
        if (placed.Team is { } team) seat[Team] = new(team);
        return new AttributeValue { M = seat };
    }

    private static string? Text(Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? value.S : null;

    private static DateTimeOffset? Moment(Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? ToTime(value) : null;

    private static PlayerId ToPlayer(AttributeValue value) =>
        PlayerId.Parse(value.S) ?? throw Unreadable(Player, value.S);
}
