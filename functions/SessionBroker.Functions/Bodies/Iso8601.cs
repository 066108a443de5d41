using System.Globalization;

namespace SessionBroker.Functions.Bodies;

/// <summary>Times as the API writes them: ISO 8601 in UTC with milliseconds.</summary>
internal static class Iso8601
{
    public static string ToText(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
