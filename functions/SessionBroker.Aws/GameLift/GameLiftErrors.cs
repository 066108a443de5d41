using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// Maps the error names of GameLift, and those common to all AWS services, to error kinds. Any other name is a failure
/// of the service with an unknown outcome; the name is kept.
/// </summary>
internal static class GameLiftErrors
{
    private static readonly Dictionary<string, ErrorKind> Kinds = new(StringComparer.Ordinal)
    {
        // Documented for GameLift's operations (API reference; infra/gamelift/contract.json).
        ["InvalidRequestException"] = ErrorKind.GameLiftRejectedRequest,
        ["UnsupportedRegionException"] = ErrorKind.UnsupportedRegion,
        ["NotFoundException"] = ErrorKind.GameLiftResourceNotFound,
        ["ConflictException"] = ErrorKind.Conflict,
        ["InvalidGameSessionStatusException"] = ErrorKind.GameSessionNotActive,
        ["GameSessionFullException"] = ErrorKind.GameSessionFull,
        ["IdempotentParameterMismatchException"] = ErrorKind.IdempotencyTokenMismatch,
        ["TerminalRoutingStrategyException"] = ErrorKind.DestinationRetired,
        ["LimitExceededException"] = ErrorKind.LimitExceeded,
        ["FleetCapacityExceededException"] = ErrorKind.NoCapacity,
        ["OutOfCapacityException"] = ErrorKind.NoCapacity,
        ["NotReadyException"] = ErrorKind.NotReady,
        ["InvalidFleetStatusException"] = ErrorKind.FleetNotActive,
        ["UnauthorizedException"] = ErrorKind.BrokerNotAuthorized,
        ["TaggingFailedException"] = ErrorKind.GameLiftRejectedRequest,
        ["InternalServiceException"] = ErrorKind.UpstreamFailed,

        // Returned by the framework in front of a service for a value that violates the service model.
        ["ValidationException"] = ErrorKind.GameLiftRejectedRequest,

        // Throttling errors of the AWS SDKs (AWS SDKs and Tools reference, "Retry behavior"), except
        // LimitExceededException.
        ["ThrottlingException"] = ErrorKind.Throttled,
        ["ThrottledException"] = ErrorKind.Throttled,
        ["Throttling"] = ErrorKind.Throttled,
        ["TooManyRequestsException"] = ErrorKind.Throttled,
        ["RequestLimitExceeded"] = ErrorKind.Throttled,
        ["RequestThrottled"] = ErrorKind.Throttled,
        ["RequestThrottledException"] = ErrorKind.Throttled,
        ["BandwidthLimitExceeded"] = ErrorKind.Throttled,
        ["SlowDown"] = ErrorKind.Throttled,
        ["PriorRequestNotComplete"] = ErrorKind.Throttled,
        ["EC2ThrottledException"] = ErrorKind.Throttled,
    };

    /// <param name="name">The error's name as GameLift sent it; null or empty where it sent none.</param>
    public static ErrorKind KindOf(string? name)
    {
        if (name is not null && Kinds.TryGetValue(name, out var kind)) return kind;
        return AwsErrorCodes.IsCredentialError(name) ? ErrorKind.BrokerNotAuthorized : ErrorKind.UpstreamFailed;
    }

    /// <summary>
    /// The message for the player. GameLift's own message is only logged, because it can name fleets, aliases and
    /// roles.
    /// </summary>
    public static string MessageOf(ErrorKind kind, string upstreamMessage) => kind switch
    {
        // The only message that is written for players: by the owner of the alias.
        ErrorKind.DestinationRetired when upstreamMessage.Length > 0 => upstreamMessage,
        ErrorKind.DestinationRetired => "This version of the game is no longer supported; update it.",
        ErrorKind.GameLiftRejectedRequest => "GameLift rejected a value of the request.",
        ErrorKind.UnsupportedRegion => "GameLift does not offer this operation in the deployment's Region.",
        ErrorKind.GameLiftResourceNotFound =>
            "GameLift does not know a resource of the request; it may have ended more than 30 days ago.",
        ErrorKind.Conflict =>
            "Another change of the same resource is in progress; try again with the same Idempotency-Key.",
        ErrorKind.GameSessionNotActive =>
            "The game session does not accept players: it has not started, or it has ended.",
        ErrorKind.GameSessionFull => "The game session has no free seat; choose another one.",
        ErrorKind.IdempotencyTokenMismatch =>
            "This Idempotency-Key was used for another game session; generate a new key for each new request.",
        ErrorKind.LimitExceeded => "A limit is reached, yours or the game's; try again after Retry-After.",
        ErrorKind.NoCapacity =>
            "No server process is free; try again, with the same Idempotency-Key, after Retry-After.",
        ErrorKind.NotReady =>
            "The server is not validated yet; try again, with the same Idempotency-Key, after Retry-After.",
        ErrorKind.FleetNotActive =>
            "The fleet is not active; try again, with the same Idempotency-Key, after Retry-After.",
        ErrorKind.Throttled =>
            "GameLift throttles the broker; try again, with the same Idempotency-Key, after Retry-After.",
        ErrorKind.BrokerNotAuthorized =>
            "GameLift refused the broker's credentials; the operator must correct them.",
        _ => "GameLift failed; the outcome of the request is unknown. Repeat it with the same Idempotency-Key.",
    };
}
