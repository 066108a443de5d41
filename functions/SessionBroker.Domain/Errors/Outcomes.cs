namespace SessionBroker.Domain.Errors;

/// <summary>
/// What an error tells of the call that ended with it: whether it may have had its effect, and whether to make it
/// again.
/// </summary>
public static class Outcomes
{
    /// <summary>
    /// True where GameLift may hold what was asked for although no good answer came: a time-out after sending, a broken
    /// connection, a 500. Such an error is never taken for a refusal.
    /// </summary>
    public static bool MayHaveHappened(this ErrorKind kind) =>
        kind is ErrorKind.UpstreamFailed or ErrorKind.UpstreamTimedOut;

    /// <summary>
    /// Whether the same request can succeed later without anyone changing it; the error table's <c>retryable</c>.
    /// </summary>
    public static bool IsPassing(this ErrorKind kind) => kind
        is ErrorKind.RequestInProgress or ErrorKind.StoreUnavailable or ErrorKind.StoreTimedOut
        or ErrorKind.Conflict or ErrorKind.GameSessionActivating or ErrorKind.GameSessionDidNotStart
        or ErrorKind.LimitExceeded or ErrorKind.NoCapacity or ErrorKind.NotReady or ErrorKind.FleetNotActive
        or ErrorKind.Throttled or ErrorKind.UpstreamFailed or ErrorKind.UpstreamTimedOut
        or ErrorKind.UpstreamUnreachable;

    /// <summary>
    /// Whether a refusal holds for as long as its Idempotency-Key is remembered: it is kept as the key's answer. What
    /// can change without the client (a slot that becomes free, a policy, a permission) is asked for anew. So is what
    /// GameLift rejected as invalid: its documentation leaves open whether it also does so in states that pass.
    /// </summary>
    public static bool IsPermanent(this ErrorKind kind) => kind
        is ErrorKind.GameSessionNotFound or ErrorKind.GameSessionNotActive or ErrorKind.UnsupportedRegion
        or ErrorKind.IdempotencyTokenMismatch or ErrorKind.DestinationRetired;

    /// <summary>Whether the same call, made again in a moment, may go better and can do no harm.</summary>
    /// <param name="isIdempotent">Whether a call that had its effect changes nothing when it is made again.</param>
    public static bool IsWorthRepeating(this ErrorKind kind, bool isIdempotent) => kind switch
    {
        // Nothing was done.
        ErrorKind.Throttled or ErrorKind.UpstreamUnreachable => true,
        // Nobody knows.
        ErrorKind.UpstreamFailed or ErrorKind.UpstreamTimedOut => isIdempotent,
        // Everything else is an answer. LimitExceeded too, which the AWS SDK takes for throttling.
        _ => false,
    };
}
