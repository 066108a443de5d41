using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Http;

/// <summary>
/// The one place where an error gets its status. There is no discard arm: a new kind does not compile until it has its row here, and a
/// test asks for its row in docs/errors.md.
/// </summary>
internal static class ErrorTable
{
    public static ErrorRow Row(this ErrorKind kind) => kind switch
    {
        // What the client sent.
        ErrorKind.ValidationFailed => new(400, "validation-failed", "The request is not valid", Retryable: false),
        ErrorKind.Unauthenticated => new(401, "unauthenticated", "There is no verified player", Retryable: false),
        ErrorKind.ScopeMissing => new(403, "scope-missing", "The token lacks a scope", Retryable: false),
        ErrorKind.GameSessionNotFound => new(404, "game-session-not-found", "There is no such game session", Retryable: false),
        ErrorKind.ReservationNotFound => new(404, "reservation-not-found", "There is no such reservation", Retryable: false),
        ErrorKind.MethodNotAllowed => new(405, "method-not-allowed", "The route has no such method", Retryable: false),
        ErrorKind.RequestInProgress => new(409, "request-in-progress", "The first request still runs", Retryable: true, 1),
        ErrorKind.SeatAlreadyHeld => new(409, "seat-already-held", "The player holds a seat in this session", Retryable: false),
        ErrorKind.SeatLimitReached => new(409, "seat-limit-reached", "The player holds too many seats", Retryable: false),
        ErrorKind.BodyTooLarge => new(413, "body-too-large", "The body is too large", Retryable: false),
        ErrorKind.UnsupportedMediaType => new(415, "unsupported-media-type", "The body is not JSON", Retryable: false),
        ErrorKind.IdempotencyKeyReused => new(422, "idempotency-key-reused", "The key came with another request", Retryable: false),

        // The reservation store.
        ErrorKind.StoreUnavailable => new(503, "store-unavailable", "The reservation store is unavailable", Retryable: true, 2),
        ErrorKind.StoreTimedOut => new(504, "store-timed-out", "The reservation store did not answer", Retryable: true),

        // What GameLift answered.
        ErrorKind.GameLiftRejectedRequest => new(400, "game-lift-rejected-request", "GameLift refused a value", Retryable: false),
        ErrorKind.UnsupportedRegion => new(400, "unsupported-region", "Not offered in this Region", Retryable: false),
        ErrorKind.GameLiftResourceNotFound => new(404, "game-lift-resource-not-found", "GameLift does not know it", Retryable: false),
        ErrorKind.Conflict => new(409, "conflict", "It clashes with another change", Retryable: true, 1),
        ErrorKind.GameSessionActivating => new(409, "game-session-activating", "The session is still starting", Retryable: true, 1),
        ErrorKind.GameSessionNotActive => new(409, "game-session-not-active", "The session takes no players", Retryable: false),
        ErrorKind.GameSessionFull => new(409, "game-session-full", "The session is full", Retryable: false),
        ErrorKind.IdempotencyTokenMismatch => new(422, "idempotency-token-mismatch", "The key started another session", Retryable: false),
        ErrorKind.DestinationRetired => new(410, "destination-retired", "This version of the game is retired", Retryable: false),
        ErrorKind.LimitExceeded => new(429, "limit-exceeded", "A limit is reached", Retryable: true, 30),
        ErrorKind.NoCapacity => new(503, "no-capacity", "No server process is free", Retryable: true, 5),
        ErrorKind.NotReady => new(503, "not-ready", "The server is not ready", Retryable: true, 15),
        ErrorKind.FleetNotActive => new(503, "fleet-not-active", "The fleet is not active", Retryable: true, 60),
        ErrorKind.GameSessionDidNotStart => new(503, "game-session-did-not-start", "The session ended at once", Retryable: true, 1),
        ErrorKind.Throttled => new(503, "throttled", "The broker is throttled", Retryable: true, 2),
        ErrorKind.BrokerNotAuthorized => new(502, "broker-not-authorized", "The broker lacks a permission", Retryable: false),
        ErrorKind.UpstreamFailed => new(502, "upstream-failed", "GameLift failed", Retryable: true),
        ErrorKind.UpstreamTimedOut => new(504, "upstream-timed-out", "GameLift did not answer", Retryable: true),
        ErrorKind.UpstreamUnreachable => new(504, "upstream-unreachable", "GameLift cannot be reached", Retryable: true),

        ErrorKind.Bug => new(500, "internal-error", "The broker failed", Retryable: false),
    };
}
