using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Maps each error kind to its HTTP status, code and Retry-After. There is no discard arm: a new kind does not compile
/// until it has its row here, and a test requires its row in docs/errors.md.
/// </summary>
internal static class ErrorTable
{
    public static ErrorRow Row(this ErrorKind kind) => kind switch
    {
        // Errors of the request.
        ErrorKind.ValidationFailed => new(400, "validation-failed", "The request is not valid"),
        ErrorKind.ScopeMissing => new(403, "scope-missing", "The token lacks a scope"),
        ErrorKind.GameSessionNotFound => new(404, "game-session-not-found", "Game session not found"),
        ErrorKind.ReservationNotFound => new(404, "reservation-not-found", "Reservation not found"),
        ErrorKind.PlacementNotFound => new(404, "placement-not-found", "Placement not found"),
        ErrorKind.TicketNotFound => new(404, "ticket-not-found", "Matchmaking ticket not found"),
        ErrorKind.AcceptanceNotOpen => new(409, "acceptance-not-open", "No match waits for an answer"),
        ErrorKind.RequestInProgress => new(409, "request-in-progress", "The first request has not ended", 2),
        ErrorKind.SeatAlreadyHeld => new(409, "seat-already-held", "The player holds a seat in this session"),
        ErrorKind.SeatLimitReached => new(409, "seat-limit-reached", "The player holds too many seats"),
        ErrorKind.ReservationReleased => new(409, "reservation-released", "The player released the seat"),
        ErrorKind.ReservationNotLive => new(409, "reservation-not-live", "The reservation holds no seat"),
        ErrorKind.SeatInUse => new(409, "seat-in-use", "The player is connected"),
        ErrorKind.IdempotencyKeyReused => new(422, "idempotency-key-reused", "The key was used with another request"),

        // The reservation store.
        ErrorKind.StoreUnavailable => new(503, "store-unavailable", "The reservation store is unavailable", 2),
        ErrorKind.StoreTimedOut => new(504, "store-timed-out", "The reservation store timed out"),

        // Errors of GameLift.
        ErrorKind.GameLiftRejectedRequest => new(400, "game-lift-rejected-request", "GameLift rejected a value"),
        ErrorKind.UnsupportedRegion => new(400, "unsupported-region", "Not offered in this Region"),
        ErrorKind.GameLiftResourceNotFound => new(404, "game-lift-resource-not-found", "GameLift resource not found"),
        ErrorKind.Conflict => new(409, "conflict", "Conflict with another change", 1),
        ErrorKind.GameSessionActivating => new(409, "game-session-activating", "The session is still starting", 1),
        ErrorKind.GameSessionNotActive => new(409, "game-session-not-active", "The session is not active"),
        ErrorKind.GameSessionClosed => new(409, "game-session-closed", "The session does not accept new players"),
        ErrorKind.GameSessionFull => new(409, "game-session-full", "The session is full"),
        ErrorKind.GameSessionLogNotFound => new(404, "game-session-log-not-found", "There is no log"),
        ErrorKind.IdempotencyTokenMismatch => new(422, "idempotency-token-mismatch", "The key was used before"),
        ErrorKind.DestinationRetired => new(410, "destination-retired", "This version of the game is retired"),
        ErrorKind.GameSessionLimitReached =>
            new(429, "game-session-limit-reached", "The player starts too many sessions", 60),
        ErrorKind.LimitExceeded => new(429, "limit-exceeded", "A limit is reached", 30),
        ErrorKind.NoCapacity => new(503, "no-capacity", "No server process is free", 5),
        ErrorKind.NotReady => new(503, "not-ready", "The server is not ready", 15),
        ErrorKind.FleetNotActive => new(503, "fleet-not-active", "The fleet is not active", 60),
        ErrorKind.GameSessionDidNotStart => new(503, "game-session-did-not-start", "The session did not start", 1),
        ErrorKind.Throttled => new(503, "throttled", "The broker is throttled", 2),
        ErrorKind.BrokerNotAuthorized => new(502, "broker-not-authorized", "The broker lacks a permission"),
        ErrorKind.UpstreamFailed => new(502, "upstream-failed", "GameLift failed"),
        ErrorKind.UpstreamTimedOut => new(504, "upstream-timed-out", "GameLift timed out"),
        ErrorKind.UpstreamUnreachable => new(504, "upstream-unreachable", "GameLift cannot be reached"),

        ErrorKind.Bug => new(500, "internal-error", "The broker failed"),
    };

    public static ErrorRow Row(this RequestErrorKind kind) => kind switch
    {
        RequestErrorKind.Unauthenticated => new(401, "unauthenticated", "No verified player"),
        RequestErrorKind.MethodNotAllowed => new(405, "method-not-allowed", "Method not allowed"),
        RequestErrorKind.BodyTooLarge => new(413, "body-too-large", "The body is too large"),
        RequestErrorKind.UnsupportedMediaType => new(415, "unsupported-media-type", "The body is not JSON"),
    };
}

/// <param name="Code">A stable identifier for programs, also part of the problem's type.</param>
/// <param name="Title">A short summary for people, the same for each occurrence.</param>
/// <param name="RetryAfterSeconds">The default of the header Retry-After; null for no header.</param>
internal sealed record ErrorRow(int Status, string Code, string Title, int? RetryAfterSeconds = null)
{
    public string Type => $"urn:sessionbroker:problem:{Code}";
}
