using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.TestKit;

/// <summary>A store of starts that fails on demand: "Begin" and "AdvanceStart".</summary>
public sealed class FaultyGameSessionRequests(IGameSessionRequests store, CallFaults faults) : IGameSessionRequests
{
    public Task<Result<GameSessionRequestRecord>> BeginAsync(
        GameSessionRequestRecord start, CreationBudget budget, CancellationToken cancellationToken) =>
        faults.CallAsync("Begin", () => store.BeginAsync(start, budget, cancellationToken));

    public Task<Result<GameSessionRequestRecord>> AdvanceAsync(
        GameSessionRequestRecord before, GameSessionRequestRecord after, CancellationToken cancellationToken) =>
        faults.CallAsync("AdvanceStart", () => store.AdvanceAsync(before, after, cancellationToken));
}
