using System.Collections.Concurrent;
using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;

namespace SessionBroker.TestKit.GameLift;

/// <summary>
/// GameLift's placements and matchmaking tickets, in memory: each stays as it was started until the test says what
/// became of it.
/// </summary>
public sealed class InMemoryPlacings(TimeProvider time, CallFaults faults) : IPlacements, ITickets
{
    private readonly ConcurrentDictionary<PlacingId, PlacingReport> _reports = new();

    /// <summary>What the next ones that are started are at once.</summary>
    public PlacingStatus? StartsAs { get; set; }

    /// <summary>The requests that GameLift has got, in their order.</summary>
    public ConcurrentQueue<object> Started { get; } = new();

    public PlacingId Last { get; private set; }

    public void Become(PlacingId id, PlacingReport report) => _reports[id] = report;

    public void Forget(PlacingId id) => _reports.TryRemove(id, out _);

    public Task<Result<PlacingReport>> StartAsync(
        NewPlacement wanted, PlacingId id, CancellationToken cancellationToken) => faults.CallAsync(
            "StartGameSessionPlacement", () => Task.FromResult(Start(wanted, id, PlacingStatus.Pending)));

    public Task<Result<PlacingReport>> StartAsync(
        NewTicket wanted, PlacingId id, CancellationToken cancellationToken) => faults.CallAsync(
            "StartMatchmaking", () => Task.FromResult(Start(wanted, id, PlacingStatus.Queued)));

    public Task<Result<PlacingReport>> FindAsync(PlacingId id, CancellationToken cancellationToken) =>
        faults.CallAsync("DescribeGameSessionPlacement", () => Task.FromResult(Find(id)));

    public Task<Result<ImmutableDictionary<PlacingId, PlacingReport>>> FindAsync(
        ImmutableArray<PlacingId> ids, CancellationToken cancellationToken) => faults.CallAsync(
            "DescribeMatchmaking",
            () => Task.FromResult<Result<ImmutableDictionary<PlacingId, PlacingReport>>>(
                ids.Where(_reports.ContainsKey).ToImmutableDictionary(id => id, id => _reports[id])));

    public Task<Result<PlacingReport>> StopAsync(PlacingId id, CancellationToken cancellationToken) =>
        faults.CallAsync("StopGameSessionPlacement", () => Task.FromResult(Cancel(id)));

    async Task<Result<PlacingId>> ITickets.StopAsync(PlacingId id, CancellationToken cancellationToken) =>
        (await faults.CallAsync("StopMatchmaking", () => Task.FromResult(Cancel(id)))).Select(_ => id);

    public Task<Result<PlacingId>> AnswerAsync(
        PlacingId id, ImmutableArray<PlayerId> players, bool accepts, CancellationToken cancellationToken) =>
        faults.CallAsync<PlacingId>("AcceptMatch", () =>
        {
            if (Find(id) is not { Error: null, Value.Status: PlacingStatus.RequiresAcceptance })
                return Task.FromResult<Result<PlacingId>>(Rejected);
            Become(id, new PlacingReport(accepts ? PlacingStatus.Placing : PlacingStatus.Cancelled, time.Now()));
            return Task.FromResult<Result<PlacingId>>(id);
        });

    private Result<PlacingReport> Start(object wanted, PlacingId id, PlacingStatus status)
    {
        if (_reports.ContainsKey(id)) return Rejected;
        Started.Enqueue(wanted);
        Last = id;
        return _reports[id] = new PlacingReport(StartsAs ?? status, time.Now());
    }

    private Result<PlacingReport> Find(PlacingId id) => _reports.TryGetValue(id, out var report)
        ? report
        : new BrokerError(ErrorKind.GameLiftResourceNotFound, "GameLift answered NotFoundException.");

    private Result<PlacingReport> Cancel(PlacingId id)
    {
        if (Find(id) is not { Error: null } found) return Find(id);
        if (found.Value.IsEnd || found.Value.Status is PlacingStatus.Placing) return Rejected;
        return _reports[id] = new PlacingReport(PlacingStatus.Cancelled, time.Now());
    }

    private static BrokerError Rejected =>
        new(ErrorKind.GameLiftRejectedRequest, "GameLift answered InvalidRequestException.");
}
