using System.Collections.Immutable;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// The reservations of a player that were settled lately, each as 48 bits of its id. It stands beside the player's
/// seats, so that the write of a new reservation recognises a repetition without reading the settled one. It never
/// misses one, but it may name one by mistake: what it names is read before the request is answered.
/// </summary>
/// <param name="Recent">Those that were settled since <paramref name="Since"/>.</param>
/// <param name="Earlier">Those of the day before.</param>
/// <param name="Since">When <paramref name="Recent"/> was begun; null where nothing was ever settled.</param>
/// <param name="IncompleteUntil">Before it, some are not named: there were too many of them.</param>
public sealed record SettledIds(
    ImmutableHashSet<long> Recent,
    ImmutableHashSet<long> Earlier,
    DateTimeOffset? Since,
    DateTimeOffset? IncompleteUntil)
{
    /// <summary>How many are named of one day, so that a player's item stays small: about 9 bytes for each.</summary>
    public const int PerDayMax = 40;

    public static SettledIds None { get; } = new([], [], Since: null, IncompleteUntil: null);

    public bool MayContain(ReservationId id, DateTimeOffset now) => now < IncompleteUntil || Names(id);

    public bool Names(ReservationId id) => Recent.Contains(id.Short) || Earlier.Contains(id.Short);

    /// <summary>Adds one that is settled now, and drops those that are no longer kept.</summary>
    public SettledIds Add(ReservationId id, DateTimeOffset now)
    {
        if (Since is not { } since || now - since >= 2 * Reservation.KeptAfterSettled)
            return this with { Recent = [id.Short], Earlier = [], Since = now };
        if (now - since >= Reservation.KeptAfterSettled)
            return this with { Recent = [id.Short], Earlier = Recent, Since = now };
        if (Recent.Count < PerDayMax)
            return this with { Recent = Recent.Add(id.Short) };
        return new([id.Short], [], now, now + Reservation.KeptAfterSettled);
    }
}
