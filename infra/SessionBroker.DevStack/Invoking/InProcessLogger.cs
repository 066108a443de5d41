using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.DevStack.Invoking;

/// <summary>A function's log lines among the stack's own.</summary>
internal sealed partial class InProcessLogger(ILogger logger) : ILambdaLogger
{
    public void Log(string message) => Line.Written(logger, message);

    public void LogLine(string message) => Line.Written(logger, message);

    private static partial class Line
    {
        [LoggerMessage(510, LogLevel.Information, "{Line}")]
        public static partial void Written(ILogger logger, string line);
    }
}
