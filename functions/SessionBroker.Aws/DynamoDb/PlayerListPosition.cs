using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A place in the list of a player's reservations, which is sorted by creation, newest first. As a nextToken it is an
/// opaque text; whose reservations are listed is never taken from it.
/// </summary>
internal readonly record struct PlayerListPosition(long CreatedAt, string Item)
{
    /// <summary>The order of the list: newest first.</summary>
    public static Comparer<PlayerListPosition> Order { get; } = Comparer<PlayerListPosition>.Create((one, other) =>
        one.CreatedAt == other.CreatedAt
            ? string.CompareOrdinal(other.Item, one.Item)
            : other.CreatedAt.CompareTo(one.CreatedAt));

    public static PlayerListPosition Of(Reservation reservation) => new(
        reservation.CreatedAt.ToUnixTimeMilliseconds(), ReservationItem.NameOf(reservation.Id));

    public static PlayerListPosition OfKey(Dictionary<string, AttributeValue> lastKey) => new(
        AttributeValues.ToNumber(lastKey[AttributeNames.CreatedAt]), lastKey[AttributeNames.Item].S);

    /// <param name="position">Null for the list's beginning.</param>
    /// <returns>False for a text that is no token of ours.</returns>
    public static bool TryParse(string? token, out PlayerListPosition? position)
    {
        position = null;
        if (token is null) return true;
        if (!Base64Url.IsValid(token)) return false;
        var isOurs = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('\n', 2) is [var time, var item]
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var createdAt)
            && ReservationItem.IsItemName(item)
            && (position = new(createdAt, item)) is not null;
        return isOurs;
    }

    public string ToToken() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedAt}\n{Item}")));

    /// <summary>The key of the index to start after.</summary>
    public Dictionary<string, AttributeValue> ToKey(PlayerId player) => new(StringComparer.Ordinal)
    {
        [AttributeNames.Player] = new(player.Value),
        [AttributeNames.CreatedAt] = AttributeValues.Number(CreatedAt),
        [AttributeNames.Item] = new(Item),
    };

    public bool IsBefore(Reservation reservation) => Order.Compare(this, Of(reservation)) < 0;
}
