using System.Collections.Concurrent;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Polls game sessions for which requests wait. DescribeGameSessions allows 20 calls a second for the whole account, so
/// a poll is one call without retries: the next poll is soon. Requests in the same process that wait for the same
/// session share a result for one second.
/// </summary>
public sealed class GameSessionPoller(IGameSessions gameSessions, TimeProvider time, Random jitter)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<GameSessionId, (GameSession Session, DateTimeOffset AskedAt)> _seen = new();

    /// <summary>
    /// How long to wait until the next poll: two to three seconds, with jitter, so that concurrent requests do not poll
    /// at the same time.
    /// </summary>
    public TimeSpan NextPause => PollInterval * (1 + (jitter.NextDouble() / 2));

    /// <param name="since">When the request began: an older result may be out of date, and a response must have been
    /// true at some time during its request.</param>
    public async Task<Result<GameSession>> PollAsync(
        GameSessionId id, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = time.Now();
        if (_seen.TryGetValue(id, out var seen) && seen.AskedAt >= since && now - seen.AskedAt < Life)
            return seen.Session;

        var poll = await gameSessions.PollAsync(id, cancellationToken);
        if (poll.Error is not null) return poll;

        foreach (var (old, _) in _seen.Where(each => now - each.Value.AskedAt >= Life)) _seen.TryRemove(old, out _);
        _seen[id] = (poll.Value, now);
        return poll;
    }
}
