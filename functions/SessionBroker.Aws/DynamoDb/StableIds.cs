using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Hashes ids in the same way in every process: an immutable dictionary lists its keys by their hashes, and .NET seeds
/// those of texts anew in each process. A player's seats are looked at in this order, and a simulated run must repeat.
/// </summary>
internal sealed class StableIds : IEqualityComparer<ReservationId>
{
    public static StableIds Comparer { get; } = new();

    public bool Equals(ReservationId x, ReservationId y) => x == y;

    public int GetHashCode(ReservationId obj)
    {
        var hash = 17;
        foreach (var character in obj.Value) hash = unchecked((hash * 31) + character);
        return hash;
    }
}
