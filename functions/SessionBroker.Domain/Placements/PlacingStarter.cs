using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Placements;

/// <summary>
/// Starts placements and matchmaking tickets. First the record is written, then a reservation of each player, then
/// GameLift is called: whatever is interrupted, every player whom GameLift places has a reservation. GameLift's id is
/// derived from the Idempotency-Key, so that a repeated request finds what the first has started.
/// </summary>
public sealed class PlacingStarter(
    IPlacingRecords records, PendingReservations reservations, PlacingCalls calls, PlacingWaiter waiter,
    TimeProvider time)
{
    public async Task<Result<PlacingResult>> StartAsync(PlacingRequest request, CancellationToken cancellationToken)
    {
        if (!request.MayPlaceOthers && request.Players.Any(player => player != request.Owner)) return OnlyYourself;

        var start = request.ToRecord(time.Now());
        var begun = await records.BeginAsync(start, cancellationToken);
        if (!begun.TryGet(out var there, out var error)) return error;
        if (IsOurs(there, request)) return await PlaceAsync(there, request, replayed: false, cancellationToken);
        if (there.Fingerprint != start.Fingerprint) return IdempotencyKey.Reused;
        if (there.State is not PlacingState.Starting { Lease: var lease })
            return await AnswerAsync(there, request, replayed: true, cancellationToken);
        if (!lease.IsExpired(time.Now())) return lease.InProgress(time.Now());

        var taken = await records.AdvanceAsync(there, there.TakeOver(request.Lease), cancellationToken);
        if (!taken.TryGet(out var now, out var failure)) return failure;
        return IsOurs(now, request)
            ? await GoOnAsync(now, request, cancellationToken)
            : await AnswerAsync(now, request, replayed: true, cancellationToken);
    }

    // The owner before may have been cut off after GameLift had it: look before asking again.
    private async Task<Result<PlacingResult>> GoOnAsync(
        PlacingRecord record, PlacingRequest request, CancellationToken cancellationToken)
    {
        var told = await calls.Sync.AskAsync(record.Id, cancellationToken);
        if (told.Error is { Kind: ErrorKind.GameLiftResourceNotFound })
            return await PlaceAsync(record, request, replayed: false, cancellationToken);
        return told.TryGet(out var report, out var error)
            ? await RecordAsync(record, report, request, replayed: true, cancellationToken)
            : error;
    }

    private async Task<Result<PlacingResult>> PlaceAsync(
        PlacingRecord record, PlacingRequest request, bool replayed, CancellationToken cancellationToken)
    {
        foreach (var player in record.Players)
        {
            if (await ReserveAsync(record, player, cancellationToken) is { } refusal)
                return await RefuseAsync(record, refusal, request, cancellationToken);
        }

        var started = await calls.StartAsync(request, record.Id, cancellationToken);
        if (started.TryGet(out var report, out var error))
            return await RecordAsync(record, report, request, replayed, cancellationToken);

        // An unknown outcome stays as it is: whoever comes after the lease finds out what became of it.
        return error.Kind.IsOutcomeUnknown()
            ? error
            : await RefuseAsync(record, error, request, cancellationToken);
    }

    // Null where the player has a reservation that waits for this record.
    private async Task<BrokerError?> ReserveAsync(
        PlacingRecord record, PlayerId player, CancellationToken cancellationToken)
    {
        var waiting = new Reservation
        {
            Id = record.ReservationOf(player),
            Player = player,
            GameSession = null,
            Fingerprint = record.Fingerprint,
            CreatedAt = time.Now(),
            State = new ReservationState.Waiting(
                record.Id.Kind is PlacingKind.Placement
                    ? new SeatSource.Placement(record.Id.Value)
                    : new SeatSource.Ticket(record.Id.Value),
                record.AskedAt + PlacingRecord.KeptWithoutEnd),
        };
        var inserted = await reservations.TryInsertAsync(waiting, cancellationToken);
        if (inserted.Error is { } refusal)
            return player == record.Owner ? refusal : refusal with { Message = $"Another player: {refusal.Message}" };
        return inserted.Value switch
        {
            InsertResult.Inserted => null,
            InsertResult.Duplicate { Reservation.State: ReservationState.Waiting } => null,
            _ => new BrokerError(ErrorKind.Conflict, "The request was changed meanwhile; repeat it after Retry-After."),
        };
    }

    private async Task<Result<PlacingResult>> RefuseAsync(
        PlacingRecord record, BrokerError error, PlacingRequest request, CancellationToken cancellationToken)
    {
        var refused = error.Kind.IsPermanent() || !record.MayTryAgain
            ? record.Refuse(error, time.Now())
            : record.TryAgain(time.Now());
        var written = await records.AdvanceAsync(record, refused, cancellationToken);
        if (written.Error is { } unrecorded) return error.Kind.IsPermanent() ? unrecorded : error;
        if (written.Value.Version != refused.Version || written.Value.State != refused.State)
            return await AnswerAsync(written.Value, request, replayed: true, cancellationToken);

        // What cannot be settled now is settled by the player's next read, or by Reconcile.
        await calls.Seats.FailAsync(record, error, cancellationToken);
        return error;
    }

    private async Task<Result<PlacingResult>> RecordAsync(
        PlacingRecord record, PlacingReport report, PlacingRequest request, bool replayed,
        CancellationToken cancellationToken)
    {
        var written = await calls.Sync.RecordAsync(record, report, cancellationToken);
        return written.TryGet(out var now, out var error)
            ? await AnswerAsync(now, request, replayed, cancellationToken)
            : error;
    }

    private async Task<Result<PlacingResult>> AnswerAsync(
        PlacingRecord record, PlacingRequest request, bool replayed, CancellationToken cancellationToken)
    {
        if (record.State is PlacingState.Refused refused) return refused.Error.ToError() with { Replayed = true };
        if (record.State is PlacingState.Starting starting) return starting.Lease.InProgress(time.Now());
        return new PlacingResult(await waiter.AwaitAsync(record, request.Wait, cancellationToken), replayed);
    }

    private static bool IsOurs(PlacingRecord record, PlacingRequest request) =>
        record.State is PlacingState.Starting starting && starting.Lease == request.Lease;

    private static BrokerError OnlyYourself => new(
        ErrorKind.ScopeMissing, "Only a token with the scope broker/party may place other players.");
}

/// <summary>The placement or ticket that a request led to.</summary>
/// <param name="Replayed">Whether an earlier request with the same key has started it.</param>
public sealed record PlacingResult(PlacingRecord Record, bool Replayed);
