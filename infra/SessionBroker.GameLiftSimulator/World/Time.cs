namespace SessionBroker.GameLiftSimulator.World;

/// <summary>The two ways in which the service writes times.</summary>
internal static class Time
{
    /// <summary>Seconds since the epoch with the milliseconds as a fraction, as in answers.</summary>
    internal static double EpochSeconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>ISO 8601 with milliseconds, as in events.</summary>
    internal static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
