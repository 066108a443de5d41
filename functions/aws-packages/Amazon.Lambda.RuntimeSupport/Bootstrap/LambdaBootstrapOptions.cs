namespace Amazon.Lambda.RuntimeSupport.Bootstrap;

/// <summary>What a test sets and Lambda gives through the environment.</summary>
public sealed class LambdaBootstrapOptions
{
    /// <summary>The Runtime API's host and port, instead of AWS_LAMBDA_RUNTIME_API.</summary>
    public string? RuntimeApiEndpoint { get; set; }
}
