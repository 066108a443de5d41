namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// The pauses between tries of one request: 50 ms, doubled up to 2 s, for about ten seconds in all. An end to them is
/// needed: a process whose environment is gone must not linger, and Lambda starts another one for the next invocation.
/// </summary>
internal sealed class Backoff(TimeProvider time)
{
    private const int TriesMax = 10;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    internal int Tries { get; private set; }

    /// <summary>Waits before another try, or says that there is none left.</summary>
    internal async Task<bool> TryAgainAsync(CancellationToken cancellationToken)
    {
        Tries++;
        if (Tries >= TriesMax || cancellationToken.IsCancellationRequested)
            return false;

        var doubled = First * Math.Pow(2, Tries - 1);
        await Task.Delay(doubled < Longest ? doubled : Longest, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
