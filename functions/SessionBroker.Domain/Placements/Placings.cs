using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;

namespace SessionBroker.Domain.Placements;

/// <summary>A player's own placements and matchmaking tickets: to look at and to stop.</summary>
public sealed class Placings(
    PlacingSync sync, PlacingWaiter waiter, IPlacements placements, ITickets tickets)
{
    /// <summary>As GameLift says that it is now, or after the wait.</summary>
    public async Task<Result<PlacingRecord>> FindAsync(
        PlacingId id, PlayerId owner, PlacingWait wait, CancellationToken cancellationToken)
    {
        var synced = await FindAndSyncAsync(id, owner, cancellationToken);
        return synced.TryGet(out var record, out var error)
            ? await waiter.AwaitAsync(record, wait, cancellationToken)
            : error;
    }

    /// <summary>
    /// Cancels it, as far as GameLift still lets it be cancelled. One that has ended is the good answer to a
    /// repetition.
    /// </summary>
    public async Task<Result<PlacingRecord>> StopAsync(
        PlacingId id, PlayerId owner, CancellationToken cancellationToken)
    {
        var found = await FindAndSyncAsync(id, owner, cancellationToken);
        if (found.Error is not null || found.Value.IsEnded) return found;
        if (found.Value.State is PlacingState.Starting) return StillStarting;

        return id.Kind is PlacingKind.Placement
            ? await StopPlacementAsync(found.Value, cancellationToken)
            : await StopTicketAsync(found.Value, cancellationToken);
    }

    private async Task<Result<PlacingRecord>> FindAndSyncAsync(
        PlacingId id, PlayerId owner, CancellationToken cancellationToken)
    {
        var found = await sync.FindAsync(id, owner, cancellationToken);
        return found.TryGet(out var record, out var error) ? await sync.SyncAsync(record, cancellationToken) : error;
    }

    private async Task<Result<PlacingRecord>> StopPlacementAsync(
        PlacingRecord record, CancellationToken cancellationToken)
    {
        var stopped = await placements.StopAsync(record.Id, cancellationToken);
        return stopped.TryGet(out var report, out var error)
            ? await sync.RecordAsync(record, report, cancellationToken)
            : await ExplainAsync(record, error, cancellationToken);
    }

    private async Task<Result<PlacingRecord>> StopTicketAsync(
        PlacingRecord record, CancellationToken cancellationToken)
    {
        var stopped = await tickets.StopAsync(record.Id, cancellationToken);
        return stopped.Error is { } error
            ? await ExplainAsync(record, error, cancellationToken)
            : await sync.SyncAsync(record, cancellationToken);
    }

    // It may have ended meanwhile, or an earlier request may have stopped it.
    private async Task<Result<PlacingRecord>> ExplainAsync(
        PlacingRecord record, BrokerError refusal, CancellationToken cancellationToken)
    {
        if (refusal.Kind is not (ErrorKind.GameLiftRejectedRequest or ErrorKind.GameLiftResourceNotFound))
            return refusal;

        var look = await sync.SyncAsync(record, cancellationToken);
        if (look.Error is not null || look.Value.IsEnded) return look;
        return refusal with
        {
            Kind = ErrorKind.Conflict,
            Message = "A game session is being started for it, so it cannot be stopped; look at it after Retry-After.",
        };
    }

    private static BrokerError StillStarting => new(
        ErrorKind.RequestInProgress, "The request that starts it has not ended; stop it after Retry-After.");
}
