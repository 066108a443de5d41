namespace SessionBroker.Domain.Errors;

/// <summary>
/// The classification of errors. It decides whether a call is retried, whether a problem document says retryable, and
/// what is stored for an Idempotency-Key. There is no discard arm: a new kind does not compile until it is classified.
/// </summary>
public static class ErrorOutcomes
{
    public static ErrorOutcome Outcome(this ErrorKind kind) => kind switch
    {
        ErrorKind.Throttled or ErrorKind.UpstreamUnreachable => ErrorOutcome.NothingDone,

        ErrorKind.UpstreamFailed or ErrorKind.UpstreamTimedOut => ErrorOutcome.Unknown,

        // LimitExceeded is a refusal, although the AWS SDK treats it as throttling.
        ErrorKind.RequestInProgress or ErrorKind.StoreUnavailable or ErrorKind.StoreTimedOut
            or ErrorKind.Conflict or ErrorKind.GameSessionActivating or ErrorKind.GameSessionDidNotStart
            or ErrorKind.GameSessionLimitReached
            or ErrorKind.LimitExceeded or ErrorKind.NoCapacity or ErrorKind.NotReady
            or ErrorKind.FleetNotActive
            => ErrorOutcome.Transient,

        // GameLift documents InvalidRequestException for invalid values only, but does not document the error of some
        // temporary states. So a repeated request calls GameLift again.
        ErrorKind.ValidationFailed or ErrorKind.ScopeMissing or ErrorKind.ReservationNotFound
            or ErrorKind.SeatAlreadyHeld or ErrorKind.SeatLimitReached or ErrorKind.ReservationReleased
            or ErrorKind.PlacementNotFound or ErrorKind.TicketNotFound or ErrorKind.AcceptanceNotOpen
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

    /// <summary>Whether GameLift may have carried out the call.</summary>
    public static bool IsOutcomeUnknown(this ErrorKind kind) => kind.Outcome() is ErrorOutcome.Unknown;

    /// <summary>Whether the same request can succeed later without a change: a problem's <c>retryable</c>.</summary>
    public static bool IsTransient(this ErrorKind kind) =>
        kind.Outcome() is ErrorOutcome.NothingDone or ErrorOutcome.Unknown or ErrorOutcome.Transient;

    /// <summary>Whether the error is stored as the answer of its Idempotency-Key.</summary>
    public static bool IsPermanent(this ErrorKind kind) => kind.Outcome() is ErrorOutcome.Permanent;

    /// <summary>Whether the same call is retried.</summary>
    /// <param name="isIdempotent">Whether repeating the call after it succeeded changes nothing.</param>
    public static bool ShouldRetry(this ErrorKind kind, bool isIdempotent) =>
        kind.Outcome() is ErrorOutcome.NothingDone || (isIdempotent && kind.IsOutcomeUnknown());
}
