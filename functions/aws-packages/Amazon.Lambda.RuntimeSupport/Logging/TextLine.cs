using System.Diagnostics;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>A log line as Lambda's .NET runtime writes it without a JSON format.</summary>
internal static class TextLine
{
    internal static string Format(LogEntry entry)
    {
        var time = LogValue.ToText(entry.Time, format: null);
        return $"{time}\t{entry.Invocation?.AwsRequestId}\t{Label(entry.Level)}\t{WithoutPrefix(entry)}";
    }

    internal static string WithoutPrefix(LogEntry entry)
    {
        var message = entry.Message.Fill(entry.Arguments);
        return entry switch
        {
            { Exception: null } => message,
            _ when message.Length == 0 => entry.Exception.ToString(),
            _ => $"{message}\n{entry.Exception}",
        };
    }

    private static string Label(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        LogLevel.Critical => "crit",
        _ => throw new UnreachableException(),
    };
}
