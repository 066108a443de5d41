namespace SessionBroker.Domain.Identity;

/// <summary>
/// The time as records keep it: in whole milliseconds, so that a record reads back equal to what was written.
/// </summary>
public static class TimeProviderExtensions
{
    public static DateTimeOffset Now(this TimeProvider time) => time.GetUtcNow().ToWholeMilliseconds();

    public static DateTimeOffset ToWholeMilliseconds(this DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
