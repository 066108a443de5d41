using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SessionBroker.Functions.Metrics;

namespace SessionBroker.Functions.Logging;

/// <summary>
/// Logs one JSON object per line for CloudWatch Logs Insights: time, level, request id, category, event, message, its
/// values by name, and the complete exception. Metrics are logged at any level.
/// </summary>
/// <param name="write">Writes a line; only one thread calls it at a time.</param>
public sealed class JsonLoggerFactory(Action<string> write, LogLevel least, TimeProvider time) : ILoggerFactory
{
    private readonly Lock _gate = new();

    private LogLevel Least => least;

    private DateTimeOffset Now => time.GetUtcNow();

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    /// <summary>Not supported: all lines are written to one place.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("JsonLoggerFactory writes to one place only.");

    public void Dispose()
    {
        // There is nothing to dispose: the writer belongs to the caller.
    }

    private void Write(string line)
    {
        lock (_gate) write(line);
    }

    private sealed class Category(JsonLoggerFactory lines, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= lines.Least && logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var metrics = state as MetricLine;
            if (!IsEnabled(logLevel) && metrics is null) return;

            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteString("timestamp", lines.Now.UtcDateTime);
                json.WriteString("level", logLevel.ToString());
                if (RequestLog.RequestId is { } requestId) json.WriteString("requestId", requestId);
                json.WriteString("category", name);
                json.WriteNumber("event", eventId.Id);
                json.WriteString("message", formatter(state, exception));
                if (metrics is null) WriteValues(json, state);
                else metrics.WriteMembers(json, lines.Now);
                if (exception is not null) json.WriteString("exception", exception.ToString());
                json.WriteEndObject();
            }

            lines.Write(Encoding.UTF8.GetString(buffer.ToArray()));
        }

        // The named values of a source-generated message, without null values.
        private static void WriteValues<TState>(Utf8JsonWriter json, TState state)
        {
            if (state is not IReadOnlyList<KeyValuePair<string, object?>> values) return;
            foreach (var (key, value) in values)
            {
                if (value is not null && key != "{OriginalFormat}")
                    json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(key), $"{value}");
            }
        }
    }
}
