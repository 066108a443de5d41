using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Simulation.Wire;

/// <summary>The record of game sessions' starts as one function reaches it.</summary>
internal sealed class NetworkedSessionStarts(World world, StoreCalls calls) : ISessionStarts
{
    public Task<Result<SessionStart>> BeginAsync(SessionStart start, CancellationToken cancellationToken) =>
        calls.WriteAsync("BeginStart", () => world.Starts.BeginAsync(start, default), cancellationToken);

    public Task<Result<SessionStart>> AdvanceAsync(
        SessionStart before, SessionStart after, CancellationToken cancellationToken) =>
        calls.WriteAsync("AdvanceStart", () => world.Starts.AdvanceAsync(before, after, default), cancellationToken);
}
