namespace SessionBroker.Domain.Identity;

/// <summary>
/// The time in whole milliseconds, as it is stored: a record that is read equals the record that was written.
/// </summary>
public static class TimeProviderExtensions
{
    public static DateTimeOffset Now(this TimeProvider time) => time.GetUtcNow().ToWholeMilliseconds();

    public static DateTimeOffset ToWholeMilliseconds(this DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
