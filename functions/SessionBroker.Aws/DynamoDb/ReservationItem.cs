using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A reservation in the table: an unsettled one as a map in its player's seats (<see cref="SeatsItem"/>), a settled one
/// as an item of its own. Reading is strict: an attribute that is missing is a mistake of ours, and throws.
/// </summary>
internal static class ReservationItem
{
    private const string ItemPrefix = "reservation#";

    public static Dictionary<string, AttributeValue> KeyOf(PlayerId player, ReservationId id) =>
        new(StringComparer.Ordinal) { [Player] = new(player.Value), [Item] = new(NameOf(id)) };

    public static string NameOf(ReservationId id) => $"{ItemPrefix}{id}";

    /// <summary>What the sort keys of one request's reservations begin with.</summary>
    public static AttributeValue PrefixOf(ReservationId id) => new($"{ItemPrefix}{id.Request}");

    public static bool IsItemName(string text) =>
        text.StartsWith(ItemPrefix, StringComparison.Ordinal) && ReservationId
            .Parse(text[ItemPrefix.Length..]) is not null;

    public static Dictionary<string, AttributeValue> From(Reservation settled)
    {
        var item = KeyOf(settled.Player, settled.Id);
        var settledAt = settled.SettledAt!.Value;
        // A record of a key only is in no index of a player's reservations.
        Add(item, settled, settled.State is ReservationState.Redirected ? RequestedAt : CreatedAt);
        item[SettledAt] = Time(settledAt);
        item[DeleteAt] = Expiry(settledAt + Reservation.KeptAfterSettled);
        return item;
    }

    public static AttributeValue ToMap(Reservation unsettled)
    {
        var map = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        Add(map, unsettled, CreatedAt);
        return new() { M = map };
    }

    public static Reservation ToReservation(Dictionary<string, AttributeValue> item) => ToReservation(
        PlayerId.Parse(item[Player].S) ?? throw Unreadable(Player, item[Player].S),
        ReservationId.Parse(item[Item].S[ItemPrefix.Length..]) ?? throw Unreadable(Item, item[Item].S),
        item);

    public static Reservation ToReservation(
        PlayerId player, ReservationId id, Dictionary<string, AttributeValue> map)
    {
        return new Reservation
        {
            Id = id,
            Player = player,
            GameSession = ToGameSession(map),
            Fingerprint = map[RequestFingerprint].S,
            CreatedAt = ToTime(map.TryGetValue(CreatedAt, out var createdAt) ? createdAt : map[RequestedAt]),
            Version = ToNumber(map[RecordVersion]),
            State = ToState(map),
            RecheckAt = map.TryGetValue(RecheckAt, out var recheckAt) ? ToTime(recheckAt) : null,
        };
    }

    private static void Add(Dictionary<string, AttributeValue> map, Reservation reservation, string created)
    {
        if (reservation.GameSession is { } gameSession) map[GameSessionArn] = new(gameSession.Arn);
        map[RequestFingerprint] = new(reservation.Fingerprint);
        map[created] = Time(reservation.CreatedAt);
        map[RecordVersion] = Number(reservation.Version);
        map[State] = new(StoredNames.Of(reservation.State));
        if (reservation.Seat is { } seat) AddSeat(map, seat);
        if (reservation.State is ReservationState.Waiting waiting) SeatSourceAttributes.Add(map, waiting);
        if (reservation.State is ReservationState.Pending pending) RequestAttributes.Add(map, pending.Lease);
        if (reservation.State is ReservationState.Failed failed) RequestAttributes.Add(map, failed.Error);
        if (reservation.State is ReservationState.Redirected(var to, var owner, _))
            (map[RedirectedTo], map[RedirectedBy]) = (new($"{to}"), new(owner));
        if (reservation.RecheckAt is { } recheckAt) map[RecheckAt] = Time(recheckAt);
    }

    private static void AddSeat(Dictionary<string, AttributeValue> item, Seat seat)
    {
        item[PlayerSessionId] = new(seat.PlayerSessionId);
        item[IpAddress] = new(seat.Connection.IpAddress);
        if (seat.Connection.DnsName is { } dnsName) item[DnsName] = new(dnsName);
        item[Port] = Number(seat.Connection.Port);
        item[SeatUntil] = Time(seat.ExpiresAt);
    }

    private static GameSessionId? ToGameSession(Dictionary<string, AttributeValue> map)
    {
        var mayLackIt = map[State].S is StoredNames.Waiting or StoredNames.Failed or StoredNames.Redirected;
        if (mayLackIt && !map.ContainsKey(GameSessionArn)) return null;
        return GameSessionId.Parse(map[GameSessionArn].S) ?? throw Unreadable(GameSessionArn, map[GameSessionArn].S);
    }

    private static ReservationState ToState(Dictionary<string, AttributeValue> item) => item[State].S switch
    {
        StoredNames.Waiting => SeatSourceAttributes.Read(item),
        StoredNames.Pending => new ReservationState.Pending(RequestAttributes.ReadLease(item)),
        StoredNames.Reserved => new ReservationState.Reserved(ToSeat(item)),
        StoredNames.Active => new ReservationState.Active(ToSeat(item)),
        StoredNames.Completed => new ReservationState.Completed(ToSeat(item), ToTime(item[SettledAt])),
        StoredNames.TimedOut => new ReservationState.TimedOut(ToSeat(item), ToTime(item[SettledAt])),
        StoredNames.Released => new ReservationState.Released(
            ToSeat(item), item.TryGetValue(SettledAt, out var freedAt) ? ToTime(freedAt) : null),
        StoredNames.Failed => new ReservationState.Failed(
            RequestAttributes.ReadError(item),
            ToTime(item[SettledAt]),
            item.ContainsKey(PlayerSessionId) ? ToSeat(item) : null),
        StoredNames.Redirected => new ReservationState.Redirected(
            ReservationId.Parse(item[RedirectedTo].S) ?? throw Unreadable(RedirectedTo, item[RedirectedTo].S),
            item[RedirectedBy].S,
            ToTime(item[SettledAt])),
        var unknown => throw Unreadable(State, unknown),
    };

    private static Seat ToSeat(Dictionary<string, AttributeValue> item) => new(
        item[PlayerSessionId].S,
        new Connection(
            item[IpAddress].S, item.TryGetValue(DnsName, out var dnsName) ? dnsName.S : null,
            (int)ToNumber(item[Port])),
        ToTime(item[SeatUntil]));
}
