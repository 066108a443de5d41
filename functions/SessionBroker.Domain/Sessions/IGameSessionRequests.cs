using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Sessions;

/// <summary>The record of every start of a game session, for as long as its Idempotency-Key lives.</summary>
/// <remarks>Every method answers <see cref="ErrorKind.StoreUnavailable"/>, <see cref="ErrorKind.StoreTimedOut"/> or
/// <see cref="ErrorKind.BrokerNotAuthorized"/> where the store cannot be used.</remarks>
public interface IGameSessionRequests
{
    /// <summary>Writes a start if its id is new.</summary>
    /// <returns>The record as it is now: <paramref name="start"/>, or the one that was there.</returns>
    Task<Result<GameSessionRequestRecord>> BeginAsync(
        GameSessionRequestRecord start, CancellationToken cancellationToken);

    /// <summary>Replaces a version by the next one.</summary>
    /// <returns>The record as it is now: <paramref name="after"/>, or what another function made of it first.</returns>
    Task<Result<GameSessionRequestRecord>> AdvanceAsync(
        GameSessionRequestRecord before, GameSessionRequestRecord after, CancellationToken cancellationToken);
}
