namespace SessionBroker.Domain.Identity;

/// <summary>The time as records keep it.</summary>
public static class Clock
{
    /// <summary>Now, in whole milliseconds: a record reads back equal to what was written.</summary>
    public static DateTimeOffset Now(this TimeProvider time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
