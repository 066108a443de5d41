using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Sessions;

/// <summary>The records of game session requests, stored for as long as their Idempotency-Keys.</summary>
/// <remarks>Every method returns <see cref="ErrorKind.StoreUnavailable"/>, <see cref="ErrorKind.StoreTimedOut"/> or
/// <see cref="ErrorKind.BrokerNotAuthorized"/> if the store cannot be used.</remarks>
public interface IGameSessionRequests
{
    /// <summary>
    /// Writes a record and counts it against the player's budget, in one transaction, if its id is new.
    /// </summary>
    /// <returns>The record as it is now: <paramref name="start"/>, or the existing one, which is not counted again; or
    /// <see cref="ErrorKind.GameSessionLimitReached"/> for a new one that exceeds the budget.</returns>
    Task<Result<GameSessionRequestRecord>> BeginAsync(
        GameSessionRequestRecord start, CreationBudget budget, CancellationToken cancellationToken);

    /// <summary>Replaces a version by the next one.</summary>
    /// <returns>The record as it is now: <paramref name="after"/>, or what another function wrote first.</returns>
    Task<Result<GameSessionRequestRecord>> AdvanceAsync(
        GameSessionRequestRecord before, GameSessionRequestRecord after, CancellationToken cancellationToken);
}
