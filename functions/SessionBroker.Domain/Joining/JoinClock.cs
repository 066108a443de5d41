using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Joining;

/// <summary>The time, and leases from now on.</summary>
public sealed class JoinClock(IIds ids, TimeProvider time)
{
    public DateTimeOffset Now => time.Now();

    /// <summary>Ends the work when the time of a turn is over.</summary>
    public async Task<T> RunTurnAsync<T>(
        Func<CancellationToken, Task<T>> workAsync, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(JoinTurn.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await workAsync(both.Token);
    }

    /// <summary>A lease that no other invocation has.</summary>
    public Lease NewLease(TimeSpan length) => new($"turn-{ids.Next()}", Now + length);
}
