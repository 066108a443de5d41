namespace SessionBroker.Domain.Reconciling;

/// <summary>Keeps calls apart, so that they are never more than so many a second, nor come in bursts.</summary>
internal sealed class RateLimiter(int perSecond, TimeProvider time)
{
    private readonly TimeSpan _apart = TimeSpan.FromSeconds(1) / perSecond;
    private long? _last;

    /// <summary>Waits for the next turn, and takes it.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && _apart - time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest, time, cancellationToken);
        _last = time.GetTimestamp();
    }
}
