using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Idempotency;

/// <summary>
/// The right of one invocation to work on a PENDING reservation, or on the start of a game session. When it expires,
/// another invocation may take the work over.
/// </summary>
/// <param name="Owner">The invocation's request id.</param>
/// <param name="ExpiresAt">After this time no call of the owner can be in progress.</param>
public sealed record Lease(string Owner, DateTimeOffset ExpiresAt)
{
    /// <summary>
    /// Added to an invocation's deadline. The invocation that takes the work over must see everything that the owner
    /// has done: two functions' clocks differ by up to 3 s, a call that was sent can take 2 s to arrive, and GameLift's
    /// list of player sessions may be 3 s old.
    /// </summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(8);

    // A running request ends soon, an interrupted one only when its lease expires: this interval is short enough for
    // the first and long enough for the second.
    private static readonly TimeSpan RetryAfterMax = TimeSpan.FromSeconds(2);

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    public TimeSpan RetryAfter(DateTimeOffset now) =>
        ExpiresAt - now < RetryAfterMax ? ExpiresAt - now : RetryAfterMax;

    /// <summary>The error of a repeated request while the lease has not expired.</summary>
    public BrokerError InProgress(DateTimeOffset now) => new(
        ErrorKind.RequestInProgress,
        "The first request with this Idempotency-Key has not ended; repeat it, with the same key, after Retry-After.")
    { RetryAfter = RetryAfter(now) };
}
