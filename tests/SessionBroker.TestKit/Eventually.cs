namespace SessionBroker.TestKit;

/// <summary>Waits for what other threads bring about, with a limit.</summary>
public static class Eventually
{
    private const int TriesMax = 2000;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);

    /// <returns>Whether it came to hold.</returns>
    public static async Task<bool> HoldsAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        for (var tries = 0; !holds() && tries < TriesMax; tries++)
            await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken);
        return holds();
    }
}
