using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What the loop needs of the process around it; a test gives its own.</summary>
internal sealed record RuntimeHost
{
    public required Func<RuntimeSettings> ReadSettings { get; init; }

    /// <summary>Sets a variable of the environment, where the AWS SDK looks for the trace's id.</summary>
    public required Action<string, string?> SetVariable { get; init; }

    public required TextWriter Output { get; init; }

    public required TimeProvider Time { get; init; }

    internal static RuntimeHost Process(LambdaBootstrapOptions options) => new()
    {
        ReadSettings = () => RuntimeSettings.Read(Environment.GetEnvironmentVariable, options),
        SetVariable = Environment.SetEnvironmentVariable,
        Output = Console.Out,
        Time = TimeProvider.System,
    };
}
