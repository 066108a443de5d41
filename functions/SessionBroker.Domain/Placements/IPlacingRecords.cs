using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Placements;

/// <summary>The records of placements and tickets, by their ids.</summary>
/// <remarks>Every method answers <see cref="ErrorKind.StoreUnavailable"/>, <see cref="ErrorKind.StoreTimedOut"/> or
/// <see cref="ErrorKind.BrokerNotAuthorized"/> where the store cannot be used.</remarks>
public interface IPlacingRecords
{
    /// <summary>Writes a record if its id is new.</summary>
    /// <returns>The record as it is now: <paramref name="start"/> itself, or the one that is there.</returns>
    Task<Result<PlacingRecord>> BeginAsync(PlacingRecord start, CancellationToken cancellationToken);

    /// <summary>Replaces a version by the next one.</summary>
    /// <returns>The record as it is now: <paramref name="after"/> itself, or what another function made of it
    /// first.</returns>
    Task<Result<PlacingRecord>> AdvanceAsync(
        PlacingRecord before, PlacingRecord after, CancellationToken cancellationToken);

    /// <returns>The record, or <see cref="ErrorKind.PlacementNotFound"/> or
    /// <see cref="ErrorKind.TicketNotFound"/>.</returns>
    Task<Result<PlacingRecord>> FindAsync(PlacingId id, CancellationToken cancellationToken);
}
