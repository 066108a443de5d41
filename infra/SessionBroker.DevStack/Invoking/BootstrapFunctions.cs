using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.DevStack.Invoking;

/// <summary>
/// The native executable, as in Lambda: for each handler, as many processes as there are concurrent invocations.
/// </summary>
internal sealed partial class BootstrapFunctions(
    string bootstrapPath,
    IReadOnlyDictionary<string, string> environment,
    SeededIds ids,
    TimeProvider time,
    ILoggerFactory loggers) : IFunctions
{
    /// <summary>A laptop's bound on what Lambda would scale further.</summary>
    private const int ProcessesMax = 16;

    private readonly ConcurrentDictionary<string, FunctionProcesses> _functions = new(StringComparer.Ordinal);

    public async Task<FunctionAnswer> InvokeAsync(
        string handler, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var answer = await _functions.GetOrAdd(handler, Deploy).InvokeAsync(payload, cancellationToken);
        if (answer is FunctionAnswer.Failed failed)
            Log.Failed(loggers.CreateLogger(handler), handler, failed.ErrorType, failed.ErrorMessage);
        return answer;
    }

    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_functions.Values.Select(function => function.DisposeAsync().AsTask()));

    private FunctionProcesses Deploy(string handler)
    {
        var logger = loggers.CreateLogger(handler);
        return new FunctionProcesses(
            new FunctionProcessOptions
            {
                BootstrapPath = bootstrapPath,
                Handler = handler,
                NewId = () => ids.NewUuid().ToString(),
                Environment = environment,
                Timeout = FunctionLimits.TimeoutOf(handler),
                MemoryMegabytes = FunctionLimits.MemoryMegabytes,
                OnLine = line =>
                {
                    var level = LineLevel.Of(line);
                    Log.Line(logger, level, line);
                },
                Time = time,
            },
            ProcessesMax);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 512, Message = "{Line}")]
        public static partial void Line(ILogger logger, LogLevel level, string line);

        [LoggerMessage(513, LogLevel.Error, "{Handler} failed: {ErrorType}: {ErrorMessage}")]
        public static partial void Failed(ILogger logger, string handler, string errorType, string errorMessage);
    }
}
