namespace SessionBroker.Domain.Errors;

/// <summary>
/// The one classification of errors: whether a call is made again, what a client is told and what is kept for an
/// Idempotency-Key derive from it. There is no discard arm: a new kind does not compile until it has its place.
/// </summary>
public static class ErrorOutcomes
{
    public static ErrorOutcome Outcome(this ErrorKind kind) => kind switch
    {
        ErrorKind.Throttled or ErrorKind.UpstreamUnreachable => ErrorOutcome.NothingDone,

        ErrorKind.UpstreamFailed or ErrorKind.UpstreamTimedOut => ErrorOutcome.Unknown,

        // LimitExceeded is an answer, although the AWS SDK takes it for throttling.
        ErrorKind.RequestInProgress or ErrorKind.StoreUnavailable or ErrorKind.StoreTimedOut
            or ErrorKind.Conflict or ErrorKind.GameSessionActivating or ErrorKind.GameSessionDidNotStart
            or ErrorKind.LimitExceeded or ErrorKind.NoCapacity or ErrorKind.NotReady
            or ErrorKind.FleetNotActive
            => ErrorOutcome.Transient,

        // GameLift documents InvalidRequestException for values only, but leaves open the error of some states that
        // pass: what it rejects is asked for anew.
        ErrorKind.ValidationFailed or ErrorKind.ScopeMissing or ErrorKind.ReservationNotFound
            or ErrorKind.SeatAlreadyHeld or ErrorKind.SeatLimitReached or ErrorKind.ReservationReleased
            or ErrorKind.ReservationNotLive
            or ErrorKind.SeatInUse or ErrorKind.IdempotencyKeyReused
            or ErrorKind.GameLiftRejectedRequest or ErrorKind.GameLiftResourceNotFound
            or ErrorKind.GameSessionClosed or ErrorKind.GameSessionFull or ErrorKind.GameSessionLogNotFound
            or ErrorKind.BrokerNotAuthorized or ErrorKind.Bug
            => ErrorOutcome.Refused,

        ErrorKind.GameSessionNotFound or ErrorKind.UnsupportedRegion or ErrorKind.GameSessionNotActive
            or ErrorKind.IdempotencyTokenMismatch or ErrorKind.DestinationRetired
            => ErrorOutcome.Permanent,
    };

    /// <summary>Whether GameLift may have done what was asked for.</summary>
    public static bool IsOutcomeUnknown(this ErrorKind kind) => kind.Outcome() is ErrorOutcome.Unknown;

    /// <summary>
    /// Whether the same request can succeed later without anyone changing it: a problem's <c>retryable</c>.
    /// </summary>
    public static bool IsTransient(this ErrorKind kind) =>
        kind.Outcome() is ErrorOutcome.NothingDone or ErrorOutcome.Unknown or ErrorOutcome.Transient;

    /// <summary>Whether the refusal is kept as the answer of its Idempotency-Key.</summary>
    public static bool IsPermanent(this ErrorKind kind) => kind.Outcome() is ErrorOutcome.Permanent;

    /// <summary>Whether the same call is made again in a moment.</summary>
    /// <param name="isIdempotent">Whether a call that had its effect changes nothing when it is made again.</param>
    public static bool ShouldRetry(this ErrorKind kind, bool isIdempotent) =>
        kind.Outcome() is ErrorOutcome.NothingDone || (isIdempotent && kind.IsOutcomeUnknown());
}
