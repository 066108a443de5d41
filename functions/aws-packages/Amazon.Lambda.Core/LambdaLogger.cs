namespace Amazon.Lambda.Core;

/// <summary>
/// The log of the function that runs in this process; outside of Lambda it writes to the standard output.
/// </summary>
public static class LambdaLogger
{
    private static ILambdaLogger _target = new StandardOutputLogger();

    /// <summary>Writes the text as a line of its own, without a level.</summary>
    public static void Log(string message) => _target.LogLine(message);

    public static void Log(string level, string message, params object[] args) => _target.Log(level, message, args);

    public static void Log(LogLevel level, string message, params object[] args) => _target.Log(level, message, args);

    public static void Log(string level, Exception exception, string message, params object[] args) =>
        _target.Log(level, exception, message, args);

    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        _target.Log(level, exception, message, args);

    /// <summary>The runtime's log takes over when its loop is made.</summary>
    internal static void WriteTo(ILambdaLogger target) => _target = target;

    private sealed class StandardOutputLogger : ILambdaLogger
    {
        public void Log(string message) => Console.Write(message);

        public void LogLine(string message) => Console.WriteLine(message);

        public void Log(string level, string message) => Console.WriteLine($"{level}: {message}");
    }
}
