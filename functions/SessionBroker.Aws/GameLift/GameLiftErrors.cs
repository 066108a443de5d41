using System.Collections.Frozen;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// GameLift's error names, and those that every AWS service can answer, by what they mean to the broker. A name that is
/// not here is a failure of the service: the name is kept, the outcome is unknown.
/// </summary>
internal static class GameLiftErrors
{
    private static readonly FrozenDictionary<string, ErrorKind> Kinds = new Dictionary<string, ErrorKind>(
        StringComparer.Ordinal)
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

        // What the framework in front of a service answers for a value that breaks the model.
        ["ValidationException"] = ErrorKind.GameLiftRejectedRequest,

        // Throttling, as the AWS SDKs know it (AWS SDKs and Tools reference, "Retry behavior"); LimitExceededException
        // is not among them here.
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
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="name">The error's name as GameLift sent it; null or empty where it sent none.</param>
    public static ErrorKind KindOf(string? name)
    {
        if (name is not null && Kinds.TryGetValue(name, out var kind)) return kind;
        return AwsErrorCodes.IsCredentialError(name) ? ErrorKind.BrokerNotAuthorized : ErrorKind.UpstreamFailed;
    }

    /// <summary>
    /// What the player is told. GameLift's own words are for the log: they name fleets, aliases and roles.
    /// </summary>
    public static string MessageOf(ErrorKind kind, string upstreamMessage) => kind switch
    {
        // The one message that its owner wrote for players.
        ErrorKind.DestinationRetired when upstreamMessage.Length > 0 => upstreamMessage,
        ErrorKind.DestinationRetired => "This version of the game is no longer served; update it.",
        ErrorKind.GameLiftRejectedRequest => "GameLift does not accept the request as it is.",
        ErrorKind.UnsupportedRegion => "GameLift does not offer this operation in the deployment's Region.",
        ErrorKind.GameLiftResourceNotFound =>
            "GameLift does not know what the request names; it may have ended more than 30 days ago.",
        ErrorKind.Conflict =>
            "Another change of the same resource is under way; try again in a moment with the same Idempotency-Key.",
        ErrorKind.GameSessionNotActive => "The game session takes no players: it has not started, or it has ended.",
        ErrorKind.GameSessionFull => "The game session has no free seat; look for another one.",
        ErrorKind.IdempotencyTokenMismatch =>
            "This Idempotency-Key started another game session; a new request needs a key of its own.",
        ErrorKind.LimitExceeded => "You, or the game as a whole, may start no further game session for now.",
        ErrorKind.NoCapacity =>
            "No server process is free right now; try again, with the same Idempotency-Key, after Retry-After.",
        ErrorKind.NotReady =>
            "The server is still being checked; try again, with the same Idempotency-Key, after Retry-After.",
        ErrorKind.FleetNotActive =>
            "The servers are not in service right now; try again, with the same Idempotency-Key, after Retry-After.",
        ErrorKind.Throttled =>
            "The broker sends GameLift too many requests; try again in a moment with the same Idempotency-Key.",
        ErrorKind.BrokerNotAuthorized =>
            "GameLift does not accept the broker's own credentials; its operator has to act.",
        _ => "GameLift failed; what became of the request is not known. Repeat it with the same Idempotency-Key.",
    };
}
