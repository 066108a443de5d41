namespace SessionBroker.Domain.Errors;

/// <summary>
/// Every error of the domain and of the calls to GameLift and DynamoDB. The HTTP answer of each is a row of
/// <c>Functions/Http/ErrorTable.cs</c>; what a caller and an operator should do is a row of docs/errors.md.
/// </summary>
public enum ErrorKind
{
    /// <summary>One or more values of the request are not valid; the error lists them.</summary>
    ValidationFailed,

    /// <summary>The token lacks the scope that the operation requires.</summary>
    ScopeMissing,

    /// <summary>No game session of a configured destination has this id.</summary>
    GameSessionNotFound,

    /// <summary>The player has no reservation with this id.</summary>
    ReservationNotFound,

    /// <summary>The player has no placement with this id.</summary>
    PlacementNotFound,

    /// <summary>The player has no matchmaking ticket with this id.</summary>
    TicketNotFound,

    /// <summary>No match waits for the answer of the ticket's players.</summary>
    AcceptanceNotOpen,

    /// <summary>The first request with this Idempotency-Key still runs.</summary>
    RequestInProgress,

    /// <summary>The player already holds a live seat in this game session.</summary>
    SeatAlreadyHeld,

    /// <summary>The player already holds as many live seats as the deployment allows.</summary>
    SeatLimitReached,

    /// <summary>The player has requested as many game sessions within an hour as the deployment allows.</summary>
    GameSessionLimitReached,

    /// <summary>The player has released the seat that this Idempotency-Key reserved.</summary>
    ReservationReleased,

    /// <summary>The reservation holds no seat that the player could connect to.</summary>
    ReservationNotLive,

    /// <summary>The player is connected in the seat, so it cannot be released.</summary>
    SeatInUse,

    /// <summary>The Idempotency-Key was used before, with another request.</summary>
    IdempotencyKeyReused,

    /// <summary>The reservation store refused or failed; before GameLift was called, nothing has happened.</summary>
    StoreUnavailable,

    /// <summary>The reservation store did not respond in time.</summary>
    StoreTimedOut,

    /// <summary>GameLift rejected a value that the broker accepted (InvalidRequestException).</summary>
    GameLiftRejectedRequest,

    /// <summary>GameLift does not offer the operation in this Region (UnsupportedRegionException).</summary>
    UnsupportedRegion,

    /// <summary>GameLift does not know a resource that was named (NotFoundException).</summary>
    GameLiftResourceNotFound,

    /// <summary>The request conflicts with the current state of a GameLift resource (ConflictException).</summary>
    Conflict,

    /// <summary>The game session is still ACTIVATING; the same request can succeed later.</summary>
    GameSessionActivating,

    /// <summary>
    /// The game session is in a status that the operation does not allow (InvalidGameSessionStatusException).
    /// </summary>
    GameSessionNotActive,

    /// <summary>The game session does not accept new players (PlayerSessionCreationPolicy DENY_ALL).</summary>
    GameSessionClosed,

    /// <summary>The game session has no free player slot (GameSessionFullException).</summary>
    GameSessionFull,

    /// <summary>The game session ended before it became ACTIVE.</summary>
    GameSessionDidNotStart,

    /// <summary>GameLift has no log of this game session: not yet, not any more, or not of this fleet.</summary>
    GameSessionLogNotFound,

    /// <summary>GameLift has seen the token with another request (IdempotentParameterMismatchException).</summary>
    IdempotencyTokenMismatch,

    /// <summary>
    /// The destination's alias is retired; the message is the game's own (TerminalRoutingStrategyException).
    /// </summary>
    DestinationRetired,

    /// <summary>The creator's or the account's limit is reached (LimitExceededException).</summary>
    LimitExceeded,

    /// <summary>No free server process (FleetCapacityExceededException, OutOfCapacityException).</summary>
    NoCapacity,

    /// <summary>The compute is not validated yet (NotReadyException).</summary>
    NotReady,

    /// <summary>The fleet is not ACTIVE (InvalidFleetStatusException).</summary>
    FleetNotActive,

    /// <summary>GameLift throttles the broker, not the player (ThrottlingException and similar errors).</summary>
    Throttled,

    /// <summary>GameLift or the store refused the broker's own credentials.</summary>
    BrokerNotAuthorized,

    /// <summary>GameLift failed, or returned an undocumented error; the outcome may be unknown.</summary>
    UpstreamFailed,

    /// <summary>GameLift did not respond in time; the outcome may be unknown.</summary>
    UpstreamTimedOut,

    /// <summary>GameLift could not be reached: nothing was sent.</summary>
    UpstreamUnreachable,

    /// <summary>A bug in the broker.</summary>
    Bug,
}
