using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The context of one invocation: its headers, and the function's settings.</summary>
internal sealed class InvocationContext(
    InvocationHeaders headers,
    RuntimeSettings settings,
    ILambdaLogger logger,
    TimeProvider time) : ILambdaContext
{
    private readonly Lazy<IClientContext> _clientContext = new(() => CallerClientContext.Parse(headers.ClientContext));
    private readonly Lazy<ICognitoIdentity> _identity = new(() => CallerIdentity.Parse(headers.CognitoIdentity));

    public string AwsRequestId => headers.AwsRequestId;

    public IClientContext ClientContext => _clientContext.Value;

    public string FunctionName => settings.FunctionName;

    public string FunctionVersion => settings.FunctionVersion;

    public ICognitoIdentity Identity => _identity.Value;

    public string InvokedFunctionArn => headers.InvokedFunctionArn;

    public ILambdaLogger Logger => logger;

    public string LogGroupName => settings.LogGroupName;

    public string LogStreamName => settings.LogStreamName;

    public int MemoryLimitInMB => settings.MemoryLimitInMB;

    public TimeSpan RemainingTime =>
        TimeSpan.FromMilliseconds(headers.DeadlineMs - time.GetUtcNow().ToUnixTimeMilliseconds());

    public string? TenantId => headers.TenantId;

    public string? TraceId => headers.TraceId;

    public ILambdaSerializer? Serializer { get; init; }
}
