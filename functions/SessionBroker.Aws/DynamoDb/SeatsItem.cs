using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A player's held seats as one item: a version, an attribute for each seat, and one more for each that was released.
/// Attributes, not a map: a seat can then be removed whether or not the item is there.
/// </summary>
internal static class SeatsItem
{
    /// <summary>How long a player's item outlives its last change; no seat is held as long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public const string ItemName = "seats";
    private const string SeatPrefix = "seat#";
    private const string ReleasedPrefix = "released#";

    public static Dictionary<string, AttributeValue> KeyOf(PlayerId player) =>
        new(StringComparer.Ordinal)
        {
            [Player] = new(player.Value),
            [Item] = new(ItemName),
        };

    /// <summary>The attribute that has the game session of a reservation's seat.</summary>
    public static string SeatOf(ReservationId id) => $"{SeatPrefix}{id}";

    /// <summary>The attribute that has until when GameLift holds a released seat; absent for others.</summary>
    public static string ReleasedOf(ReservationId id) => $"{ReleasedPrefix}{id}";

    public static PlayerSeats ToSeats(PlayerId player, Dictionary<string, AttributeValue> item) => new(
        player,
        ToNumber(item[RecordVersion]),
        item.Where(attribute => attribute.Key.StartsWith(SeatPrefix, StringComparison.Ordinal)).ToImmutableDictionary(
            attribute => ReservationId.Parse(attribute.Key[SeatPrefix.Length..])!.Value,
            attribute => new HeldSeat(
                GameSessionId.Parse(attribute.Value.S)!.Value,
                item.TryGetValue($"{ReleasedPrefix}{attribute.Key[SeatPrefix.Length..]}", out var until)
                    ? ToTime(until)
                    : null),
            StableIds.Comparer));
}
