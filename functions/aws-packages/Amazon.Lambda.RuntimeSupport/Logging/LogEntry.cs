using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One line of the log before it is written in a format.</summary>
internal sealed record LogEntry(DateTimeOffset Time, LogLevel Level, MessageTemplate Message)
{
    public object?[] Arguments { get; init; } = [];

    public Exception? Exception { get; init; }

    /// <summary>The invocation that runs; null between two.</summary>
    public InvocationHeaders? Invocation { get; init; }
}
