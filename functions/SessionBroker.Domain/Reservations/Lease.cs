namespace SessionBroker.Domain.Reservations;

/// <summary>
/// The right of one invocation to work on a PENDING reservation. When it lapses, another may take the work over.
/// </summary>
/// <param name="Owner">The invocation's request id.</param>
/// <param name="Until">No call of the owner can still be under way after this moment.</param>
public sealed record Lease(string Owner, DateTimeOffset Until)
{
    /// <summary>
    /// Added to an invocation's end: clocks of two functions differ by less, and a call that was sent has arrived by
    /// then.
    /// </summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    public bool HasLapsed(DateTimeOffset now) => now >= Until;
}
