using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;

namespace SessionBroker.TestKit;

/// <summary>
/// A store of placements and tickets that fails on demand: "BeginPlacing", "AdvancePlacing", "FindPlacing".
/// </summary>
public sealed class FaultyPlacingRecords(IPlacingRecords store, CallFaults faults) : IPlacingRecords
{
    public Task<Result<PlacingRecord>> BeginAsync(PlacingRecord start, CancellationToken cancellationToken) =>
        faults.CallAsync("BeginPlacing", () => store.BeginAsync(start, cancellationToken));

    public Task<Result<PlacingRecord>> AdvanceAsync(
        PlacingRecord before, PlacingRecord after, CancellationToken cancellationToken) =>
        faults.CallAsync("AdvancePlacing", () => store.AdvanceAsync(before, after, cancellationToken));

    public Task<Result<PlacingRecord>> FindAsync(PlacingId id, CancellationToken cancellationToken) =>
        faults.CallAsync("FindPlacing", () => store.FindAsync(id, cancellationToken));
}
