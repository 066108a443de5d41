using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Idempotency;

/// <summary>
/// The right of one invocation to work on a PENDING reservation, or on the start of a game session. When it
/// expires, another may take the work over.
/// </summary>
/// <param name="Owner">The invocation's request id.</param>
/// <param name="ExpiresAt">No call of the owner can still be under way after this moment.</param>
public sealed record Lease(string Owner, DateTimeOffset ExpiresAt)
{
    /// <summary>
    /// Added to an invocation's end. Whoever takes the work over must see all that the owner has done: two functions'
    /// clocks differ by up to 3 s, a call that was sent can take 2 s to arrive, and GameLift's list of player
    /// sessions may be 3 s old.
    /// </summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(8);

    // A request that runs ends within moments, one that was cut off with its lease: asking every now and then finds the
    // one soon and costs the other little.
    private static readonly TimeSpan RetryAfterMax = TimeSpan.FromSeconds(2);

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    /// <summary>How long to wait before asking again what became of the work.</summary>
    public TimeSpan RetryAfter(DateTimeOffset now) =>
        ExpiresAt - now < RetryAfterMax ? ExpiresAt - now : RetryAfterMax;

    /// <summary>The answer to a repetition of the request that it is held for.</summary>
    public BrokerError InProgress(DateTimeOffset now) => new(
        ErrorKind.RequestInProgress,
        "The first request with this Idempotency-Key has not ended; repeat this one, same key, after Retry-After.")
    { RetryAfter = RetryAfter(now) };
}
