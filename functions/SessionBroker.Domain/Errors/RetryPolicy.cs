namespace SessionBroker.Domain.Errors;

/// <summary>How often, and with which delays, an operation is attempted.</summary>
/// <param name="IsIdempotent">Whether the call can be repeated after an unknown outcome.</param>
/// <param name="MaxAttempts">Including the first one.</param>
public sealed record RetryPolicy(bool IsIdempotent, int MaxAttempts, Backoff Backoff)
{
    /// <summary>
    /// Repeats the call until it succeeds, is refused, or no attempts or time are left; then returns the last error.
    /// </summary>
    /// <param name="cancellationToken">The invocation's deadline: it also ends the attempts during a delay.</param>
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
