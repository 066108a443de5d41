using Microsoft.Extensions.Logging;

namespace SessionBroker.Cli.Up;

/// <summary>
/// The stack's log on standard error, one line per event; standard output has only the lines to copy.
/// </summary>
internal static class StackLog
{
    public static ILoggerFactory Create(Terminal terminal) =>
        LoggerFactory.Create(builder => builder.AddProvider(new Provider(terminal.Error)));

    private sealed class Provider(TextWriter writer) : ILoggerProvider, ILogger
    {
        private readonly Lock _lock = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var prefix = logLevel >= LogLevel.Warning ? $"{logLevel}: " : "";
            lock (_lock)
                writer.WriteLine($"{prefix}{formatter(state, exception).TrimEnd()}{Detail(exception)}");
        }

        private static string Detail(Exception? exception) =>
            exception is null ? "" : $"{Environment.NewLine}{exception}";

        public void Dispose()
        {
        }
    }
}
