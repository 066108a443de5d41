using System.Collections.Immutable;

using Amazon.DynamoDBv2.Model;

using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A player's held seats as one item: a version, and an attribute for each seat. One attribute each, not a map: a seat
/// can then be removed whether or not the item is there.
/// </summary>
internal static class SeatsItem
{
    /// <summary>How long a player's item outlives its last change; no seat is held as long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private const string ItemName = "seats";
    private const string SeatPrefix = "seat#";

    public static Dictionary<string, AttributeValue> KeyOf(PlayerId player) =>
        new(StringComparer.Ordinal)
        {
            [ReservationItem.Player] = new(player.Value),
            [ReservationItem.Item] = new(ItemName),
        };

    public static string AttributeOf(ReservationId id) => $"{SeatPrefix}{id}";

    public static PlayerSeats ToSeats(PlayerId player, Dictionary<string, AttributeValue> item) => new(
        player,
        ReservationItem.ToNumber(item[ReservationItem.Version]),
        item.Where(attribute => attribute.Key.StartsWith(SeatPrefix, StringComparison.Ordinal)).ToImmutableDictionary(
            attribute => ReservationId.Parse(attribute.Key[SeatPrefix.Length..])!.Value,
            attribute => GameSessionId.Parse(attribute.Value.S)!.Value));
}
