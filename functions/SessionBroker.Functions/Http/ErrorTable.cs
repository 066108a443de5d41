using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Http;

/// <summary>
/// The one place where an error gets its status. There is no discard arm: a new kind does not compile until it has its
/// row here, and a test asks for its row in docs/errors.md.
/// </summary>
internal static class ErrorTable
{
    public static ErrorRow Row(this ErrorKind kind) => kind switch
    {
        // What the client sent.
        ErrorKind.ValidationFailed => Final(400, "validation-failed", "The request is not valid"),
        ErrorKind.Unauthenticated => Final(401, "unauthenticated", "There is no verified player"),
        ErrorKind.ScopeMissing => Final(403, "scope-missing", "The token lacks a scope"),
        ErrorKind.GameSessionNotFound => Final(404, "game-session-not-found", "There is no such game session"),
        ErrorKind.ReservationNotFound => Final(404, "reservation-not-found", "There is no such reservation"),
        ErrorKind.MethodNotAllowed => Final(405, "method-not-allowed", "The route has no such method"),
        ErrorKind.RequestInProgress => Passing(409, "request-in-progress", "The first request still runs", 2),
        ErrorKind.SeatAlreadyHeld => Final(409, "seat-already-held", "The player holds a seat in this session"),
        ErrorKind.SeatLimitReached => Final(409, "seat-limit-reached", "The player holds too many seats"),
        ErrorKind.ReservationReleased => Final(409, "reservation-released", "The player gave the seat back"),
        ErrorKind.SeatInUse => Final(409, "seat-in-use", "The player is in the game"),
        ErrorKind.BodyTooLarge => Final(413, "body-too-large", "The body is too large"),
        ErrorKind.UnsupportedMediaType => Final(415, "unsupported-media-type", "The body is not JSON"),
        ErrorKind.IdempotencyKeyReused => Final(422, "idempotency-key-reused", "The key came with another request"),

        // The reservation store.
        ErrorKind.StoreUnavailable => Passing(503, "store-unavailable", "The reservation store is unavailable", 2),
        ErrorKind.StoreTimedOut => Passing(504, "store-timed-out", "The reservation store did not answer"),

        // What GameLift answered.
        ErrorKind.GameLiftRejectedRequest => Final(400, "game-lift-rejected-request", "GameLift refused a value"),
        ErrorKind.UnsupportedRegion => Final(400, "unsupported-region", "Not offered in this Region"),
        ErrorKind.GameLiftResourceNotFound => Final(404, "game-lift-resource-not-found", "GameLift does not know it"),
        ErrorKind.Conflict => Passing(409, "conflict", "It clashes with another change", 1),
        ErrorKind.GameSessionActivating => Passing(409, "game-session-activating", "The session is still starting", 1),
        ErrorKind.GameSessionNotActive => Final(409, "game-session-not-active", "The session takes no players"),
        ErrorKind.GameSessionClosed => Final(409, "game-session-closed", "The session takes no new players now"),
        ErrorKind.GameSessionFull => Final(409, "game-session-full", "The session is full"),
        ErrorKind.IdempotencyTokenMismatch => Final(422, "idempotency-token-mismatch", "The key started another one"),
        ErrorKind.DestinationRetired => Final(410, "destination-retired", "This version of the game is retired"),
        ErrorKind.LimitExceeded => Passing(429, "limit-exceeded", "A limit is reached", 30),
        ErrorKind.NoCapacity => Passing(503, "no-capacity", "No server process is free", 5),
        ErrorKind.NotReady => Passing(503, "not-ready", "The server is not ready", 15),
        ErrorKind.FleetNotActive => Passing(503, "fleet-not-active", "The fleet is not active", 60),
        ErrorKind.GameSessionDidNotStart => Passing(503, "game-session-did-not-start", "The session ended at once", 1),
        ErrorKind.Throttled => Passing(503, "throttled", "The broker is throttled", 2),
        ErrorKind.BrokerNotAuthorized => Final(502, "broker-not-authorized", "The broker lacks a permission"),
        ErrorKind.UpstreamFailed => Passing(502, "upstream-failed", "GameLift failed"),
        ErrorKind.UpstreamTimedOut => Passing(504, "upstream-timed-out", "GameLift did not answer"),
        ErrorKind.UpstreamUnreachable => Passing(504, "upstream-unreachable", "GameLift cannot be reached"),

        ErrorKind.Bug => Final(500, "internal-error", "The broker failed"),
    };

    // The same request is refused until someone changes something.
    private static ErrorRow Final(int status, string code, string title) => new(status, code, title, Retryable: false);

    // The same request can succeed later.
    private static ErrorRow Passing(int status, string code, string title, int? retryAfterSeconds = null) =>
        new(status, code, title, Retryable: true, retryAfterSeconds);
}

/// <summary>How one kind of error is answered.</summary>
/// <param name="Code">Stable, for programs: the slug of the problem's type.</param>
/// <param name="Title">The same for a person, in a few words; it does not vary from one occurrence to the next.</param>
/// <param name="Retryable">Whether the same request can succeed later without anyone changing it.</param>
/// <param name="RetryAfterSeconds">What Retry-After says where the error itself knows no better; null for no such
/// header.</param>
internal sealed record ErrorRow(int Status, string Code, string Title, bool Retryable, int? RetryAfterSeconds = null)
{
    public string Type => $"urn:sessionbroker:problem:{Code}";
}
