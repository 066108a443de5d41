using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Logging;

/// <summary>The log events of every request, logged where the response is written. Event ids 1000 to 1099.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(1000, LogLevel.Debug, "Answered {Status} in {Milliseconds} ms")]
    public static partial void Answered(ILogger log, int status, double milliseconds);

    public static void Refused(ILogger log, LogLevel level, string code, Upstream? upstream, string? detail) =>
        Refused(log, level, code, upstream?.Operation, upstream?.Error, detail);

    [LoggerMessage(1002, LogLevel.Critical, "A bug in the broker")]
    public static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(EventId = 1001, Message = "Refused with {Code}: {Operation} {Error} {Detail}")]
    private static partial void Refused(
        ILogger log, LogLevel level, string code, string? operation, string? error, string? detail);
}
