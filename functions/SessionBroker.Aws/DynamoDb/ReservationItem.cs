using System.Diagnostics;
using System.Globalization;

using Amazon.DynamoDBv2.Model;

using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A reservation as an item of the table: every attribute's name and both mappings. Times are milliseconds since 1970;
/// <see cref="DeleteAt"/> alone is in seconds, as DynamoDB's expiry wants. Reading is strict: an attribute that is
/// missing is a mistake of ours, and throws.
/// </summary>
internal static class ReservationItem
{
    public const string Player = "player";
    public const string Item = "item";
    public const string Version = "version";
    public const string DeleteAt = "deleteAt";
    public const string CreatedAt = "createdAt";
    public const string GameSession = "gameSession";
    public const string UnsettledShard = "unsettledShard";
    public const string DueAt = "dueAt";

    private const string Fingerprint = "fingerprint";
    private const string State = "state";
    private const string PlayerSession = "playerSession";
    private const string IpAddress = "ipAddress";
    private const string DnsName = "dnsName";
    private const string Port = "port";
    private const string SeatUntil = "seatUntil";
    private const string LookAt = "lookAt";
    private const string RequestedAt = "requestedAt";
    private const string RedirectedTo = "redirectedTo";
    private const string RedirectedBy = "redirectedBy";
    private const string SettledAt = "settledAt";

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
        item[GameSession] = new(reservation.GameSession.Arn);
        item[Fingerprint] = new(reservation.Fingerprint);
        // A record of a key only is in no index of a player's reservations.
        var created = reservation.State is ReservationState.Redirected ? RequestedAt : CreatedAt;
        item[created] = Time(reservation.CreatedAt);
        item[Version] = Number(reservation.Version);
        item[State] = new(reservation.State.GetType().Name);
        if (reservation.Seat is { } seat) AddSeat(item, seat);
        if (reservation.State is ReservationState.Pending pending) LeaseAttributes.Add(item, pending.Lease);
        if (reservation.State is ReservationState.Failed failed) FailureAttributes.Add(item, failed.Failure);
        if (reservation.State is ReservationState.Redirected(var to, var owner, _))
            (item[RedirectedTo], item[RedirectedBy]) = (new($"{to}"), new(owner));
        if (reservation.LookAt is { } lookAt) item[LookAt] = Time(lookAt);
        if (reservation.SettledAt is { } settledAt)
        {
            item[SettledAt] = Time(settledAt);
            item[DeleteAt] = Number((settledAt + Reservation.KeptAfterSettled).ToUnixTimeSeconds());
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
        GameSession = GameSessionId.Parse(item[GameSession].S) ?? throw Unreadable(GameSession, item[GameSession].S),
        Fingerprint = item[Fingerprint].S,
        CreatedAt = ToTime(item.TryGetValue(CreatedAt, out var createdAt) ? createdAt : item[RequestedAt]),
        Version = ToNumber(item[Version]),
        State = ToState(item),
        LookAt = item.TryGetValue(LookAt, out var lookAt) ? ToTime(lookAt) : null,
    };

    /// <summary>Whether the item is past its expiry; DynamoDB itself deletes it hours or days later.</summary>
    public static bool IsGone(Dictionary<string, AttributeValue> item, DateTimeOffset now) =>
        item.TryGetValue(DeleteAt, out var deleteAt) && ToNumber(deleteAt) <= now.ToUnixTimeSeconds();

    public static string Shard(int shard) => shard.ToString("x2", CultureInfo.InvariantCulture);

    public static AttributeValue Number(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };

    public static AttributeValue Time(DateTimeOffset moment) => Number(moment.ToUnixTimeMilliseconds());

    public static long ToNumber(AttributeValue value) => long.Parse(value.N, CultureInfo.InvariantCulture);

    public static DateTimeOffset ToTime(AttributeValue value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ToNumber(value));

    private static void AddSeat(Dictionary<string, AttributeValue> item, Seat seat)
    {
        item[PlayerSession] = new(seat.PlayerSessionId);
        item[IpAddress] = new(seat.Connection.IpAddress);
        if (seat.Connection.DnsName is { } dnsName) item[DnsName] = new(dnsName);
        item[Port] = Number(seat.Connection.Port);
        item[SeatUntil] = Time(seat.Until);
    }

    private static ReservationState ToState(Dictionary<string, AttributeValue> item) => item[State].S switch
    {
        nameof(ReservationState.Pending) => new ReservationState.Pending(LeaseAttributes.Read(item)),
        nameof(ReservationState.Reserved) => new ReservationState.Reserved(ToSeat(item)),
        nameof(ReservationState.Active) => new ReservationState.Active(ToSeat(item)),
        nameof(ReservationState.Completed) => new ReservationState.Completed(ToSeat(item), ToTime(item[SettledAt])),
        nameof(ReservationState.TimedOut) => new ReservationState.TimedOut(ToSeat(item), ToTime(item[SettledAt])),
        nameof(ReservationState.Released) => new ReservationState.Released(
            ToSeat(item), item.TryGetValue(SettledAt, out var freedAt) ? ToTime(freedAt) : null),
        nameof(ReservationState.Failed) => new ReservationState.Failed(
            FailureAttributes.Read(item),
            ToTime(item[SettledAt]),
            item.ContainsKey(PlayerSession) ? ToSeat(item) : null),
        nameof(ReservationState.Redirected) => new ReservationState.Redirected(
            ReservationId.Parse(item[RedirectedTo].S) ?? throw Unreadable(RedirectedTo, item[RedirectedTo].S),
            item[RedirectedBy].S,
            ToTime(item[SettledAt])),
        var unknown => throw Unreadable(State, unknown),
    };

    private static Seat ToSeat(Dictionary<string, AttributeValue> item) => new(
        item[PlayerSession].S,
        new Connection(
            item[IpAddress].S, item.TryGetValue(DnsName, out var dnsName) ? dnsName.S : null,
            (int)ToNumber(item[Port])),
        ToTime(item[SeatUntil]));

    public static UnreachableException Unreadable(string attribute, string value) =>
        new($"The reservation table holds '{value}' as {attribute}, which this version cannot have written.");
}
