using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.DevStack.Invoking;

/// <summary>
/// Calls the handlers in this process, where a debugger reaches them, and ends each invocation as Lambda would: an
/// exception is an error of the function, and so is the end of its time. What Lambda does by ending the process
/// cannot be done here: a handler that hangs is left behind.
/// </summary>
internal sealed partial class InProcessFunctions(
    Func<string, LambdaHandler> compose, SeededIds ids, TimeProvider time, ILoggerFactory loggers) : IFunctions
{
    private readonly ConcurrentDictionary<string, Lazy<LambdaHandler>> _handlers = new(StringComparer.Ordinal);

    public async Task<FunctionAnswer> InvokeAsync(
        string handler, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var logger = loggers.CreateLogger(handler);
        var requestId = ids.NewUuid().ToString();
        var answer = await InvokeAsync(handler, payload, requestId, logger, cancellationToken);
        if (answer is FunctionAnswer.Failed failed)
            Log.Failed(logger, handler, failed.ErrorType, failed.ErrorMessage, string.Join('\n', failed.StackTrace));
        return answer;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<FunctionAnswer> InvokeAsync(
        string name,
        ReadOnlyMemory<byte> payload,
        string requestId,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var timeout = FunctionLimits.TimeoutOf(name);
        Task<FunctionAnswer>? invocation = null;
        try
        {
            var handler = _handlers.GetOrAdd(name, key => new Lazy<LambdaHandler>(() => compose(key))).Value;
            var context = new InProcessContext(name, requestId, time.GetUtcNow() + timeout, time, logger);
            invocation = Task.Run(() => RunAsync(handler, payload, context), cancellationToken);
            return await invocation.WaitAsync(timeout, time, cancellationToken);
        }
        catch (TimeoutException) when (invocation is { IsCompleted: false })
        {
            return FunctionAnswer.Failed.AfterTimeout(requestId, timeout);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The edge of the function: whatever escapes a handler is the invocation's error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FunctionAnswer.Failed(exception.GetType().Name, exception.Message, FramesOf(exception));
        }
    }

    private static async Task<FunctionAnswer> RunAsync(
        LambdaHandler handler, ReadOnlyMemory<byte> payload, InProcessContext context)
    {
        using var input = new MemoryStream(payload.ToArray(), writable: false);
        await using var output = await handler(input, context);
        using var bytes = new MemoryStream();
        await output.CopyToAsync(bytes);
        return bytes.Length > Refusal.ResponseBytesMax
            ? FunctionAnswer.Failed.AfterTooLargeAnswer()
            : new FunctionAnswer.Returned(bytes.ToArray());
    }

    private static string[] FramesOf(Exception exception) =>
        exception.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static partial class Log
    {
        [LoggerMessage(511, LogLevel.Error, "{Handler} failed: {ErrorType}: {ErrorMessage}\n{StackTrace}")]
        public static partial void Failed(
            ILogger logger, string handler, string errorType, string errorMessage, string stackTrace);
    }
}
