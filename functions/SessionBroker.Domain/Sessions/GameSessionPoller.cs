using System.Collections.Concurrent;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Looks at game sessions that requests wait for. DescribeGameSessions takes 20 calls a second for the whole account,
/// so a look is one call, never tried again: the next look is soon. Requests that one process handles at the same time
/// and that wait for the same session share what one of them saw within the last second.
/// </summary>
public sealed class GameSessionPoller(IGameSessions gameSessions, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<GameSessionId, (GameSession Session, DateTimeOffset AskedAt)> _seen = new();

    /// <param name="since">When the request began: what was seen before that may not be true any more, and an answer
    /// was true at some moment of its request.</param>
    public async Task<Result<GameSession>> PollAsync(
        GameSessionId id, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = time.Now();
        if (_seen.TryGetValue(id, out var seen) && seen.AskedAt >= since && now - seen.AskedAt < Life)
            return seen.Session;

        var look = await gameSessions.PollAsync(id, cancellationToken);
        if (look.Error is not null) return look;

        foreach (var (old, _) in _seen.Where(each => now - each.Value.AskedAt >= Life)) _seen.TryRemove(old, out _);
        _seen[id] = (look.Value, now);
        return look;
    }
}
