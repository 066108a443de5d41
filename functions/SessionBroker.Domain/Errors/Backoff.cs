namespace SessionBroker.Domain.Errors;

/// <summary>
/// Exponential delays between attempts, with full jitter, so that functions that collided do not retry at the same time
/// (AWS Architecture Blog, "Exponential Backoff And Jitter").
/// </summary>
/// <param name="BaseDelay">The maximum delay after the first attempt.</param>
/// <param name="MaxDelay">The maximum delay after any attempt.</param>
public sealed record Backoff(TimeSpan BaseDelay, TimeSpan MaxDelay)
{
    /// <param name="attempt">The number of attempts so far, from 1.</param>
    /// <returns>False if the invocation's time ended during the delay.</returns>
    public async Task<bool> PauseAsync(
        int attempt, TimeProvider time, Random jitter, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(LongestAfter(attempt) * jitter.NextDouble(), time, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private TimeSpan LongestAfter(int attempt) =>
        TimeSpan.FromTicks((long)Math.Min(MaxDelay.Ticks, BaseDelay.Ticks * Math.Pow(2, attempt - 1)));
}
