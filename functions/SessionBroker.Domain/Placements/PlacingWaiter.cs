using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Placements;

/// <summary>
/// Waits for the end of a placement or ticket, or until its players have to accept a match. It reads the record, which
/// events change, once a second; GameLift itself, whose rate is the whole account's, is asked every ten seconds and
/// once at the end.
/// </summary>
public sealed class PlacingWaiter(IPlacingRecords records, PlacingSync sync, TimeProvider time)
{
    /// <summary>How often one request that waits 25 seconds asks GameLift.</summary>
    public const int AsksMax = 3;

    private static readonly TimeSpan ReadInterval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AskInterval = TimeSpan.FromSeconds(10);

    // Reserved for the last look, so that it ends before the invocation's deadline.
    private static readonly TimeSpan LastLookMargin = TimeSpan.FromSeconds(2);

    /// <summary>The record at the end of the wait; one that cannot be read again is returned as it was.</summary>
    public async Task<PlacingRecord> AwaitAsync(
        PlacingRecord record, PlacingWait wait, CancellationToken cancellationToken)
    {
        var began = time.Now();
        var until = Earlier(began + wait.For, wait.Deadline - LastLookMargin);
        var askAt = began + AskInterval;
        while (IsOpen(record) && time.Now() is var now && now < until)
        {
            await Task.Delay(until - now < ReadInterval ? until - now : ReadInterval, time, cancellationToken);
            var read = await records.FindAsync(record.Id, cancellationToken);
            if (read.Error is null) record = read.Value;

            now = time.Now();
            if (!IsOpen(record) || (now < askAt && now < until)) continue;
            askAt = now + AskInterval;
            var asked = await sync.SyncAsync(record, cancellationToken);
            if (asked.Error is null) record = asked.Value;
        }

        return record;
    }

    private static bool IsOpen(PlacingRecord record) =>
        !record.IsEnded && record.Status is not PlacingStatus.RequiresAcceptance;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
