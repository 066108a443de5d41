namespace SessionBroker.Domain.Errors;

/// <summary>
/// Pauses between attempts, each up to twice as long as the one before, with full jitter: functions that met each other
/// do not come back together (AWS Architecture Blog, "Exponential Backoff And Jitter").
/// </summary>
/// <param name="BaseDelay">The longest pause after the first attempt.</param>
/// <param name="MaxDelay">The longest of all.</param>
public sealed record Backoff(TimeSpan BaseDelay, TimeSpan MaxDelay)
{
    /// <param name="attempt">How many there have been, from 1.</param>
    /// <returns>False where the invocation's time ended meanwhile.</returns>
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
