using System.Globalization;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What Lambda tells a runtime through the environment, read once.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html</remarks>
internal sealed record RuntimeSettings
{
    /// <summary>Host and port of the Runtime API.</summary>
    public required string RuntimeApi { get; init; }

    public string FunctionName { get; init; } = "";

    public string FunctionVersion { get; init; } = "";

    public int MemoryLimitInMB { get; init; }

    public string LogGroupName { get; init; } = "";

    public string LogStreamName { get; init; } = "";

    public LogFormat LogFormat { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    internal static RuntimeSettings Read(Func<string, string?> variable, LambdaBootstrapOptions? options = null)
    {
        var runtimeApi = NonEmpty(options?.RuntimeApiEndpoint) ?? NonEmpty(variable("AWS_LAMBDA_RUNTIME_API"))
            ?? throw new InvalidOperationException(
                "AWS_LAMBDA_RUNTIME_API is not set: Lambda starts this program, or something that stands in for it.");

        return new()
        {
            RuntimeApi = runtimeApi,
            FunctionName = variable("AWS_LAMBDA_FUNCTION_NAME") ?? "",
            FunctionVersion = variable("AWS_LAMBDA_FUNCTION_VERSION") ?? "",
            MemoryLimitInMB = ReadMemory(variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")),
            LogGroupName = variable("AWS_LAMBDA_LOG_GROUP_NAME") ?? "",
            LogStreamName = variable("AWS_LAMBDA_LOG_STREAM_NAME") ?? "",
            LogFormat = ReadFormat(EitherOf("FORMAT")),
            LogLevel = ReadLevel(EitherOf("LEVEL")),
        };

        // The function's owner sets the first, Lambda's advanced logging controls the second.
        string? EitherOf(string name) =>
            NonEmpty(variable($"AWS_LAMBDA_HANDLER_LOG_{name}")) ?? NonEmpty(variable($"AWS_LAMBDA_LOG_{name}"));
    }

    private static string? NonEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static int ReadMemory(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) ? megabytes : 0;

    private static LogFormat ReadFormat(string? value) =>
        Enum.TryParse<LogFormat>(value, ignoreCase: true, out var format) ? format : LogFormat.Text;

    /// <summary>Lambda says WARN and FATAL where .NET says Warning and Critical.</summary>
    private static LogLevel ReadLevel(string? value) => value?.ToUpperInvariant() switch
    {
        "WARN" => LogLevel.Warning,
        "FATAL" => LogLevel.Critical,
        _ => Enum.TryParse<LogLevel>(value, ignoreCase: true, out var level) ? level : LogLevel.Information,
    };
}
