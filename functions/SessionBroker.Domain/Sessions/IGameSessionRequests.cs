using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Sessions;

/// <summary>The records of game session requests, stored for as long as their Idempotency-Keys.</summary>
/// <remarks>Every method returns <see cref="ErrorKind.StoreUnavailable"/>, <see cref="ErrorKind.StoreTimedOut"/> or
/// <see cref="ErrorKind.BrokerNotAuthorized"/> if the store cannot be used.</remarks>
public interface IGameSessionRequests
{
    /// <summary>Writes a record if its id is new.</summary>
    /// <returns>The record as it is now: <paramref name="start"/>, or the existing one.</returns>
    Task<Result<GameSessionRequestRecord>> BeginAsync(
        GameSessionRequestRecord start, CancellationToken cancellationToken);

    /// <summary>Replaces a version by the next one.</summary>
    /// <returns>The record as it is now: <paramref name="after"/>, or what another function wrote first.</returns>
    Task<Result<GameSessionRequestRecord>> AdvanceAsync(
        GameSessionRequestRecord before, GameSessionRequestRecord after, CancellationToken cancellationToken);
}
