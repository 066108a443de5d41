using Amazon.Lambda.Core;

namespace SessionBroker.Functions.Starting;

/// <summary>
/// The context of an invocation that Lambda knows nothing of. No function uses the members that are not supported: they
/// are of Lambda's mobile SDK, and the log goes to standard output. The tests rehearse every function.
/// </summary>
internal sealed class RehearsalContext : ILambdaContext
{
    public string AwsRequestId => "rehearsal";

    public IClientContext ClientContext => throw new NotSupportedException();

    public string FunctionName => "";

    public string FunctionVersion => "";

    public ICognitoIdentity Identity => throw new NotSupportedException();

    public string InvokedFunctionArn => "";

    public ILambdaLogger Logger => throw new NotSupportedException();

    public string LogGroupName => "";

    public string LogStreamName => "";

    public int MemoryLimitInMB => 0;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(10);
}
