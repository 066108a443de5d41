using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>
/// The exception for each error code. It holds for all operations, where the SDK knows only an operation's own
/// errors: whoever catches a typed exception here catches at least as much there.
/// </summary>
internal static class ErrorTable
{
    public static AmazonGameLiftException Exception(ErrorResponse error)
    {
        var (message, inner, type) = (error.Message, error.InnerException, error.Type);
        var (code, id, status) = (error.Code, error.RequestId, error.StatusCode);

        return code switch
        {
            nameof(ConflictException) =>
                new ConflictException(message, inner, type, code, id, status),
            nameof(FleetCapacityExceededException) =>
                new FleetCapacityExceededException(message, inner, type, code, id, status),
            nameof(GameSessionFullException) =>
                new GameSessionFullException(message, inner, type, code, id, status),
            nameof(IdempotentParameterMismatchException) =>
                new IdempotentParameterMismatchException(message, inner, type, code, id, status),
            nameof(InternalServiceException) =>
                new InternalServiceException(message, inner, type, code, id, status),
            nameof(InvalidFleetStatusException) =>
                new InvalidFleetStatusException(message, inner, type, code, id, status),
            nameof(InvalidGameSessionStatusException) =>
                new InvalidGameSessionStatusException(message, inner, type, code, id, status),
            nameof(InvalidRequestException) =>
                new InvalidRequestException(message, inner, type, code, id, status),
            nameof(LimitExceededException) =>
                new LimitExceededException(message, inner, type, code, id, status),
            nameof(NotFoundException) =>
                new NotFoundException(message, inner, type, code, id, status),
            nameof(NotReadyException) =>
                new NotReadyException(message, inner, type, code, id, status),
            nameof(OutOfCapacityException) =>
                new OutOfCapacityException(message, inner, type, code, id, status),
            nameof(TaggingFailedException) =>
                new TaggingFailedException(message, inner, type, code, id, status),
            nameof(TerminalRoutingStrategyException) =>
                new TerminalRoutingStrategyException(message, inner, type, code, id, status),
            nameof(UnauthorizedException) =>
                new UnauthorizedException(message, inner, type, code, id, status),
            nameof(UnsupportedRegionException) =>
                new UnsupportedRegionException(message, inner, type, code, id, status),
            _ => new AmazonGameLiftException(message, inner, type, code, id, status),
        };
    }
}
