using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// The function's log: filters by level, formats, and writes each entry whole, whoever else writes at once.
/// </summary>
internal sealed class FunctionLog(RuntimeSettings settings, TextWriter output, TimeProvider time) : ILambdaLogger
{
    private readonly Lock _lock = new();
    private volatile InvocationHeaders? _invocation;

    /// <summary>The invocation that the next lines belong to; null between two.</summary>
    internal InvocationHeaders? Invocation
    {
        get => _invocation;
        set => _invocation = value;
    }

    public void Log(string message)
    {
        lock (_lock)
        {
            output.Write(message);
            output.Flush();
        }
    }

    public void LogLine(string message) => Write(LogLevel.Information, exception: null, message, []);

    public void Log(string level, string message) => Write(ParseLevel(level), exception: null, message, []);

    public void Log(string level, string message, params object[] args) =>
        Write(ParseLevel(level), exception: null, message, args);

    public void Log(string level, Exception exception, string message, params object[] args) =>
        Write(ParseLevel(level), exception, message, args);

    internal void Write(LogLevel level, Exception? exception, string? message, params object?[]? args)
    {
        if (level < settings.LogLevel)
            return;

        var line = Format(new(time.GetUtcNow(), level, new(message ?? ""))
        {
            Arguments = args ?? [],
            Exception = exception,
            Invocation = _invocation,
        });
        lock (_lock)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    private string Format(LogEntry entry) => settings.LogFormat switch
    {
        LogFormat.Json => JsonLine.Format(entry),
        LogFormat.Unformatted => TextLine.WithoutPrefix(entry),
        LogFormat.Text => TextLine.Format(entry),
    };

    private static LogLevel ParseLevel(string? level) =>
        Enum.TryParse<LogLevel>(level, ignoreCase: true, out var parsed) ? parsed : LogLevel.Information;
}
