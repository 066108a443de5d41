using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;

namespace SessionBroker.Domain.Placements;

/// <summary>
/// Brings records of placements and tickets up to date with GameLift, and settles their reservations at their end:
/// from an event, from an answer, whichever comes first.
/// </summary>
public sealed class PlacingSync(
    IPlacingRecords records, IPlacements placements, ITickets tickets, PlacedSeats seats, TimeProvider time)
{
    /// <summary>The owner's record as it was written last.</summary>
    /// <returns>It, or that there is none, for another player's too.</returns>
    public async Task<Result<PlacingRecord>> FindAsync(
        PlacingId id, PlayerId owner, CancellationToken cancellationToken)
    {
        var found = await records.FindAsync(id, cancellationToken);
        return found.Error is null && (found.Value.Owner != owner || found.Value.State is PlacingState.Refused)
            ? NotFound(id)
            : found;
    }

    /// <summary>The record as GameLift says that it is now, and recorded so.</summary>
    public async Task<Result<PlacingRecord>> SyncAsync(PlacingRecord record, CancellationToken cancellationToken)
    {
        if (record.IsEnded) return record;
        if (record.State is PlacingState.Starting { Lease: var lease } && !lease.IsExpired(time.Now())) return record;

        var told = await AskAsync(record.Id, cancellationToken);
        if (told.TryGet(out var report, out var error)) return await RecordAsync(record, report, cancellationToken);
        if (error.Kind is not ErrorKind.GameLiftResourceNotFound) return error;

        // GameLift forgets what has ended long ago; what it was never told of has not been started.
        return record.State is PlacingState.Starting || time.Now() - record.AskedAt > PlacingRecord.KeptAfterEnd
            ? await AdvanceAsync(record, record.Abandon(time.Now()), cancellationToken)
            : record;
    }

    /// <summary>What GameLift says of it now, without a record.</summary>
    public async Task<Result<PlacingReport>> AskAsync(PlacingId id, CancellationToken cancellationToken)
    {
        if (id.Kind is PlacingKind.Placement) return await placements.FindAsync(id, cancellationToken);

        var found = await tickets.FindAsync([id], cancellationToken);
        if (!found.TryGet(out var reports, out var error)) return error;
        return reports.TryGetValue(id, out var report)
            ? report
            : new BrokerError(ErrorKind.GameLiftResourceNotFound, "GameLift does not know the matchmaking ticket.");
    }

    /// <summary>Takes an event in. A repeated one settles what an earlier one could not.</summary>
    /// <returns>Null, or why it has to come again.</returns>
    public async Task<BrokerError?> ReportAsync(
        PlacingId id, PlacingReport report, CancellationToken cancellationToken)
    {
        var found = await records.FindAsync(id, cancellationToken);
        if (found.Error is { Kind: ErrorKind.PlacementNotFound or ErrorKind.TicketNotFound }) return null;
        if (!found.TryGet(out var record, out var error)) return error;
        return record.IsEnded
            ? await seats.SettleAsync(record, cancellationToken)
            : (await RecordAsync(record, report, cancellationToken)).Error;
    }

    /// <summary>Records what GameLift says, over whatever another function has recorded meanwhile.</summary>
    public async Task<Result<PlacingRecord>> RecordAsync(
        PlacingRecord record, PlacingReport report, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = record.Observe(report);
            if (ReferenceEquals(next, record)) return record;

            var written = await AdvanceAsync(record, next, cancellationToken);
            if (written.Error is not null || ReferenceEquals(written.Value, next)) return written;
            record = written.Value;
        }
    }

    // The function that records the end settles the reservations. One that is interrupted before leaves them to reads
    // of the reservations and to Reconcile.
    private async Task<Result<PlacingRecord>> AdvanceAsync(
        PlacingRecord before, PlacingRecord after, CancellationToken cancellationToken)
    {
        var written = await records.AdvanceAsync(before, after, cancellationToken);
        if (!written.TryGet(out var now, out var error)) return error;
        var unsettled = now.IsEnded ? await seats.SettleAsync(now, cancellationToken) : null;
        return unsettled is null ? now : unsettled;
    }

    /// <summary>The error of an id that the player has no record of.</summary>
    public static BrokerError NotFound(PlacingId id) => id.Kind is PlacingKind.Placement
        ? new BrokerError(ErrorKind.PlacementNotFound, "You have no placement with this id.")
        : new BrokerError(ErrorKind.TicketNotFound, "You have no matchmaking ticket with this id.");
}
