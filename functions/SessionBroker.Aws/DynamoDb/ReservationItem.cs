using System.Globalization;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A reservation as an item of the table: both mappings. Reading is strict: an attribute that is missing is a mistake
/// of ours, and throws.
/// </summary>
internal static class ReservationItem
{
    private const string ItemPrefix = "reservation#";

    public static Dictionary<string, AttributeValue> KeyOf(PlayerId player, ReservationId id) =>
        new(StringComparer.Ordinal) { [Player] = new(player.Value), [Item] = new($"{ItemPrefix}{id}") };

    /// <summary>What the sort keys of one request's reservations begin with.</summary>
    public static AttributeValue PrefixOf(ReservationId id) => new($"{ItemPrefix}{id.Request}");

    public static bool IsItemName(string text) =>
        text.StartsWith(ItemPrefix, StringComparison.Ordinal) && ReservationId
            .Parse(text[ItemPrefix.Length..]) is not null;

    public static Dictionary<string, AttributeValue> From(Reservation reservation)
    {
        var item = KeyOf(reservation.Player, reservation.Id);
        item[GameSessionArn] = new(reservation.GameSession.Arn);
        item[RequestFingerprint] = new(reservation.Fingerprint);
        // A record of a key only is in no index of a player's reservations.
        var created = reservation.State is ReservationState.Redirected ? RequestedAt : CreatedAt;
        item[created] = Time(reservation.CreatedAt);
        item[RecordVersion] = Number(reservation.Version);
        item[State] = new(StoredNames.Of(reservation.State));
        if (reservation.Seat is { } seat) AddSeat(item, seat);
        if (reservation.State is ReservationState.Pending pending) LeaseAttributes.Add(item, pending.Lease);
        if (reservation.State is ReservationState.Failed failed) RecordedErrorAttributes.Add(item, failed.Error);
        if (reservation.State is ReservationState.Redirected(var to, var owner, _))
            (item[RedirectedTo], item[RedirectedBy]) = (new($"{to}"), new(owner));
        if (reservation.RecheckAt is { } recheckAt) item[RecheckAt] = Time(recheckAt);
        if (reservation.SettledAt is { } settledAt)
        {
            item[SettledAt] = Time(settledAt);
            item[DeleteAt] = Expiry(settledAt + Reservation.KeptAfterSettled);
        }

        if (reservation.DueAt is { } dueAt)
        {
            item[DueAt] = Time(dueAt);
            item[UnsettledShard] = new(Shard(reservation.Id.Shard));
        }

        return item;
    }

    public static Reservation ToReservation(Dictionary<string, AttributeValue> item) => new()
    {
        Id = ReservationId.Parse(item[Item].S[ItemPrefix.Length..]) ?? throw Unreadable(Item, item[Item].S),
        Player = PlayerId.Parse(item[Player].S) ?? throw Unreadable(Player, item[Player].S),
        GameSession = GameSessionId.Parse(item[GameSessionArn].S)
            ?? throw Unreadable(GameSessionArn, item[GameSessionArn].S),
        Fingerprint = item[RequestFingerprint].S,
        CreatedAt = ToTime(item.TryGetValue(CreatedAt, out var createdAt) ? createdAt : item[RequestedAt]),
        Version = ToNumber(item[RecordVersion]),
        State = ToState(item),
        RecheckAt = item.TryGetValue(RecheckAt, out var recheckAt) ? ToTime(recheckAt) : null,
    };

    public static string Shard(int shard) => shard.ToString("x2", CultureInfo.InvariantCulture);

    private static void AddSeat(Dictionary<string, AttributeValue> item, Seat seat)
    {
        item[PlayerSessionId] = new(seat.PlayerSessionId);
        item[IpAddress] = new(seat.Connection.IpAddress);
        if (seat.Connection.DnsName is { } dnsName) item[DnsName] = new(dnsName);
        item[Port] = Number(seat.Connection.Port);
        item[SeatUntil] = Time(seat.ExpiresAt);
    }

    private static ReservationState ToState(Dictionary<string, AttributeValue> item) => item[State].S switch
    {
        StoredNames.Pending => new ReservationState.Pending(LeaseAttributes.Read(item)),
        StoredNames.Reserved => new ReservationState.Reserved(ToSeat(item)),
        StoredNames.Active => new ReservationState.Active(ToSeat(item)),
        StoredNames.Completed => new ReservationState.Completed(ToSeat(item), ToTime(item[SettledAt])),
        StoredNames.TimedOut => new ReservationState.TimedOut(ToSeat(item), ToTime(item[SettledAt])),
        StoredNames.Released => new ReservationState.Released(
            ToSeat(item), item.TryGetValue(SettledAt, out var freedAt) ? ToTime(freedAt) : null),
        StoredNames.Failed => new ReservationState.Failed(
            RecordedErrorAttributes.Read(item),
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
