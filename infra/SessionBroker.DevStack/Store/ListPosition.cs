using System.Globalization;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.DevStack.Store;

/// <summary>
/// A place in a list, as a token keeps it: by its sort key, as in a table's index, so that the page after it begins
/// there even where the reservation that stood at it has left the list.
/// </summary>
internal readonly record struct ListPosition(long At, string Id)
{
    public static IComparer<ListPosition> Order { get; } = Comparer<ListPosition>.Create(
        (one, other) => one.At == other.At ? string.CompareOrdinal(one.Id, other.Id) : one.At.CompareTo(other.At));

    public static ListPosition Of(DateTimeOffset at, ReservationId id) => new(at.UtcTicks, id.Value);

    /// <summary>Reads a token; null for a text that is none of ours.</summary>
    public static ListPosition? Parse(string token) =>
        token.Split(' ') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ReservationId.Parse(id) is not null
            ? new ListPosition(ticks, id)
            : null;

    public override string ToString() => $"{At} {Id}";
}
