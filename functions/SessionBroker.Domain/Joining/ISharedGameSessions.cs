using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Joining;

/// <summary>The records of shared game sessions, and the numbers of the places in them.</summary>
/// <remarks>Every method returns <see cref="ErrorKind.StoreUnavailable"/>, <see cref="ErrorKind.StoreTimedOut"/> or
/// <see cref="ErrorKind.BrokerNotAuthorized"/> if the store cannot be used.</remarks>
public interface ISharedGameSessions
{
    /// <summary>
    /// Gives out the next place of a group. No place is given out twice; one whose answer is lost is left out.
    /// </summary>
    Task<Result<long>> TakePlaceAsync(string group, CancellationToken cancellationToken);

    /// <summary>Leaves out the places before this one that were not given out.</summary>
    Task<Result<long>> SkipToAsync(string group, long place, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a player into the record, which is made if it is not there, while the game session is Starting.
    /// </summary>
    /// <param name="blank">The record of a game session that nobody has waited for yet.</param>
    /// <returns>The record as it is now: with the player, or not Starting any more.</returns>
    Task<Result<SharedGameSession>> EnterAsync(
        SharedGameSession blank, WaitingPlayer player, CancellationToken cancellationToken);

    /// <returns>The record, or <see cref="ErrorKind.GameSessionNotFound"/>.</returns>
    Task<Result<SharedGameSession>> FindAsync(SharedSessionId id, CancellationToken cancellationToken);

    /// <summary>Takes the turn where the lease of the one before has expired.</summary>
    /// <returns>The record as it is now, with this lease or with another one's.</returns>
    Task<Result<SharedGameSession>> TakeTurnAsync(
        SharedSessionId id, Lease lease, CancellationToken cancellationToken);

    /// <summary>Writes state and lease where the turn is still this lease's owner's.</summary>
    /// <returns>The record as it is now: as written, with all who wait, or with another one's lease.</returns>
    Task<Result<SharedGameSession>> AdvanceAsync(SharedGameSession after, CancellationToken cancellationToken);

    /// <summary>Closes an Open game session, whoever has the turn.</summary>
    Task<Result<SharedGameSession>> CloseAsync(SharedSessionId id, CancellationToken cancellationToken);

    /// <summary>Takes players out of the record who do not wait any more.</summary>
    Task<Result<SharedGameSession>> LeaveAsync(
        SharedSessionId id, ImmutableArray<ReservationId> reservations, CancellationToken cancellationToken);
}
