using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Logging;

/// <summary>
/// The log events of every request, logged where the response is written, and the request id of all log lines of an
/// invocation. Event ids 1000 to 1099.
/// </summary>
internal static partial class RequestLog
{
    private static readonly AsyncLocal<string?> CurrentId = new();

    public static string? RequestId => CurrentId.Value;

    public static IDisposable BeginScope(string requestId)
    {
        CurrentId.Value = requestId;
        return new Scope();
    }

    [LoggerMessage(1000, LogLevel.Debug, "Answered {Status} in {Milliseconds} ms")]
    public static partial void Answered(ILogger log, int status, double milliseconds);

    public static void Refused(ILogger log, LogLevel level, string code, Upstream? upstream, string? detail) =>
        Refused(log, level, code, upstream?.Operation, upstream?.Error, detail);

    [LoggerMessage(1002, LogLevel.Critical, "A bug in the broker")]
    public static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(EventId = 1001, Message = "Refused with {Code}: {Operation} {Error} {Detail}")]
    private static partial void Refused(
        ILogger log, LogLevel level, string code, string? operation, string? error, string? detail);

    private sealed class Scope : IDisposable
    {
        public void Dispose() => CurrentId.Value = null;
    }
}
