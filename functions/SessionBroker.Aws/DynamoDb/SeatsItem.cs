using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A player's seats as one item: an attribute for each unsettled reservation, and what the conditions of a write need
/// of them: the game sessions, live and released, and the reservations that were settled lately. It is in the index of
/// unsettled reservations while it has one.
/// </summary>
internal static class SeatsItem
{
    public const string ItemName = "seats";
    private const string SeatPrefix = "seat#";

    // An item without a seat only recognises repetitions, for as long as a settled reservation is kept.
    private static readonly TimeSpan KeptWithoutSeats = 2 * Reservation.KeptAfterSettled;

    public static Dictionary<string, AttributeValue> KeyOf(PlayerId player) =>
        new(StringComparer.Ordinal)
        {
            [Player] = new(player.Value),
            [Item] = new(ItemName),
        };

    public static string SeatOf(ReservationId id) => $"{SeatPrefix}{id}";

    public static AttributeValue ShardOf(PlayerId player) => Shard(PlayerSeats.ShardOf(player));

    public static AttributeValue Shard(int shard) => new(shard.ToString("x2", CultureInfo.InvariantCulture));

    /// <summary>
    /// A game session as a number of 48 bits, for the sets that the conditions of a write use. Two game sessions of one
    /// player have the same number with a probability of 1 in 2^48, which is neglected: a seat in one of them is then
    /// refused by the condition and decided by a read, but two live seats count as one.
    /// </summary>
    public static long SessionNumber(GameSessionId session) => BinaryPrimitives.ReadInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{session.FleetId}/{session.IdString}"))) >>> 16;

    /// <summary>The number of a reservation's game session; its own number while it waits for one.</summary>
    public static long SessionNumber(Reservation reservation) =>
        reservation.GameSession is { } session ? SessionNumber(session) : reservation.Id.Short;

    public static Dictionary<string, AttributeValue> From(PlayerSeats seats, DateTimeOffset now)
    {
        var item = KeyOf(seats.Player);
        item[RecordVersion] = Number(seats.Version);
        foreach (var reservation in seats.Held) item[SeatOf(reservation.Id)] = ReservationItem.ToMap(reservation);
        var sessions = seats.Held.ToLookup(held => held.IsReleasedAndHeld, SessionNumber);
        AddNumbers(item, LiveSessions, sessions[false]);
        AddNumbers(item, ReleasedSessions, sessions[true]);
        AddNumbers(item, SettledRecently, seats.Settled.Recent);
        AddNumbers(item, SettledEarlier, seats.Settled.Earlier);
        if (seats.Settled.Since is { } since) item[SettledSince] = Time(since);
        if (seats.Settled.IncompleteUntil is { } until) item[SettledIncompleteUntil] = Time(until);
        if (seats.DueAt is { } dueAt) (item[DueAt], item[UnsettledShard]) = (Time(dueAt), ShardOf(seats.Player));
        else item[DeleteAt] = Expiry(now + KeptWithoutSeats);
        return item;
    }

    public static PlayerSeats ToSeats(PlayerId player, Dictionary<string, AttributeValue> item) => new(
        player,
        ToNumber(item[RecordVersion]),
        [
            .. item
                .Where(attribute => attribute.Key.StartsWith(SeatPrefix, StringComparison.Ordinal))
                .Select(attribute => ReservationItem.ToReservation(
                    player, ReservationId.Parse(attribute.Key[SeatPrefix.Length..])!.Value, attribute.Value.M))
                .OrderBy(reservation => reservation.CreatedAt)
                .ThenBy(reservation => reservation.Id.Value, StringComparer.Ordinal),
        ],
        new SettledIds(
            NumbersOf(item, SettledRecently),
            NumbersOf(item, SettledEarlier),
            item.TryGetValue(SettledSince, out var since) ? ToTime(since) : null,
            item.TryGetValue(SettledIncompleteUntil, out var until) ? ToTime(until) : null));

    private static void AddNumbers(Dictionary<string, AttributeValue> item, string name, IEnumerable<long> numbers)
    {
        if (numbers.Any()) item[name] = Numbers(numbers);
    }

    private static ImmutableHashSet<long> NumbersOf(Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var set) ? [.. ToNumbers(set)] : [];
}
