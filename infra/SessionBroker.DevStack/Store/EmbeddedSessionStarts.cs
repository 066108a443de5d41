using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.DevStack.Store;

/// <summary>The starts of game sessions of a stack that has no DynamoDB, in memory, by the table's contract.</summary>
public sealed class EmbeddedSessionStarts(TimeProvider time) : ISessionStarts
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(PlayerId Player, string Id), SessionStart> _starts = [];

    public Task<Result<SessionStart>> BeginAsync(SessionStart start, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Living(start) is { } existing) return Answer(existing);

            _starts[(start.Player, start.Id)] = start;
            return Answer(start);
        }
    }

    public Task<Result<SessionStart>> AdvanceAsync(
        SessionStart before, SessionStart after, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Living(before) is { } current && current.Version != before.Version) return Answer(current);

            _starts[(after.Player, after.Id)] = after;
            return Answer(after);
        }
    }

    /// <summary>Every start as it is now, for a look at the whole.</summary>
    public IReadOnlyList<SessionStart> All()
    {
        lock (_gate) return [.. _starts.Values];
    }

    private SessionStart? Living(SessionStart start) =>
        _starts.GetValueOrDefault((start.Player, start.Id)) is { } found
        && found.AskedAt + SessionStart.Kept > time.GetUtcNow()
            ? found
            : null;

    private static Task<Result<SessionStart>> Answer(SessionStart start) =>
        Task.FromResult<Result<SessionStart>>(start);
}
