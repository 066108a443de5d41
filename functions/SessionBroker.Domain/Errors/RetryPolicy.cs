namespace SessionBroker.Domain.Errors;

/// <summary>How often, and how far apart, one operation is tried.</summary>
/// <param name="IsIdempotent">Whether it can be made again after an unknown outcome.</param>
/// <param name="TriesMax">The first one included.</param>
/// <param name="FirstPause">The longest pause before the second try; each further one may be twice as long.</param>
/// <param name="LongestPause">The longest of all.</param>
public sealed record RetryPolicy(bool IsIdempotent, int TriesMax, TimeSpan FirstPause, TimeSpan LongestPause)
{
    /// <summary>
    /// Tries until it goes well, is refused, or the tries or the time are used up: then the last error is the answer.
    /// Pauses have full jitter, so that functions that were throttled together do not come back together (AWS
    /// Architecture Blog, "Exponential Backoff And Jitter").
    /// </summary>
    /// <param name="cancellationToken">The invocation's time: a pause that it cuts short ends the tries.</param>
    public async Task<Result<T>> RunAsync<T>(
        Func<Task<Result<T>>> call, TimeProvider time, Random jitter, CancellationToken cancellationToken)
        where T : notnull
    {
        for (var tries = 1; ; tries++)
        {
            var result = await call();
            if (result.Error is not { } error || tries == TriesMax || !error.Kind.ShouldRetry(IsIdempotent))
                return result;

            try
            {
                await Task.Delay(PauseAfter(tries) * jitter.NextDouble(), time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return result;
            }
        }
    }

    private TimeSpan PauseAfter(int tries) =>
        TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << (tries - 1)));
}
