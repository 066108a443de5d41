using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.TestKit;

/// <summary>A store of starts that fails on demand: "Begin" and "AdvanceStart".</summary>
public sealed class FaultySessionStarts(ISessionStarts store, CallFaults faults) : ISessionStarts
{
    public Task<Result<SessionStart>> BeginAsync(SessionStart start, CancellationToken cancellationToken) =>
        faults.CallAsync("Begin", () => store.BeginAsync(start, cancellationToken));

    public Task<Result<SessionStart>> AdvanceAsync(
        SessionStart before, SessionStart after, CancellationToken cancellationToken) =>
        faults.CallAsync("AdvanceStart", () => store.AdvanceAsync(before, after, cancellationToken));
}
