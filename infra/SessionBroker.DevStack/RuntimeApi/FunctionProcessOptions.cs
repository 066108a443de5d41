namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// A function as Lambda would be configured for it: which executable, which handler, how long, with which environment.
/// </summary>
internal sealed record FunctionProcessOptions
{
    /// <summary>The executable that Lambda calls <c>bootstrap</c>; its folder becomes the working directory.</summary>
    internal required string BootstrapPath { get; init; }

    /// <summary>The value of _HANDLER.</summary>
    internal required string Handler { get; init; }

    /// <summary>Makes request ids.</summary>
    internal required Func<string> NewId { get; init; }

    internal string FunctionName => Handler;

    internal string FunctionArn => $"arn:aws:lambda:us-east-1:000000000000:function:{FunctionName}";

    /// <summary>The function's own variables; they win over what Lambda sets.</summary>
    internal IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Lambda's own limit of the initialization: ten seconds.</summary>
    internal TimeSpan InitializationTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>In MiB. Passed to the function, but not enforced.</summary>
    internal int MemoryMegabytes { get; init; } = 512;

    /// <summary>
    /// Takes each line that the process writes; its output and its errors are one log, as in CloudWatch.
    /// </summary>
    internal Action<string> OnLine { get; init; } = _ => { };

    internal TimeProvider Time { get; init; } = TimeProvider.System;
}
