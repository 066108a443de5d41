using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SessionBroker.DevStack.Invoking;

/// <summary>
/// How much a line that a function printed matters: a line of its log says so itself, anything else is for everybody.
/// </summary>
internal static class LineLevel
{
    public static LogLevel Of(string line)
    {
        if (!line.StartsWith('{'))
            return LogLevel.Information;

        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.TryGetProperty("level", out var level)
                && level.ValueKind == JsonValueKind.String
                && Enum.TryParse<LogLevel>(level.GetString(), out var known)
                    ? known
                    : LogLevel.Information;
        }
        catch (JsonException)
        {
            return LogLevel.Information;
        }
    }
}
