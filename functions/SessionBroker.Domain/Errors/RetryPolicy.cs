namespace SessionBroker.Domain.Errors;

/// <summary>How often, and how far apart, one operation is tried.</summary>
/// <param name="IsIdempotent">Whether it can be made again after an unknown outcome.</param>
/// <param name="MaxAttempts">The first one included.</param>
public sealed record RetryPolicy(bool IsIdempotent, int MaxAttempts, Backoff Backoff)
{
    /// <summary>
    /// Tries until it succeeds, is refused, or the attempts or the time are used up: then the last error is the answer.
    /// </summary>
    /// <param name="cancellationToken">The invocation's time: a pause that it cuts short ends the attempts.</param>
    public async Task<Result<T>> RunAsync<T>(
        Func<Task<Result<T>>> call, TimeProvider time, Random jitter, CancellationToken cancellationToken)
        where T : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await call();
            if (result.Error is not { } error || attempt == MaxAttempts || !error.Kind.ShouldRetry(IsIdempotent))
                return result;
            if (!await Backoff.PauseAsync(attempt, time, jitter, cancellationToken)) return result;
        }
    }
}
