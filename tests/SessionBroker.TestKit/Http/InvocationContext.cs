using Amazon.Lambda.Core;

namespace SessionBroker.TestKit.Http;

/// <summary>What a function knows of one invocation: its id and how long it may still run.</summary>
public sealed class InvocationContext(
    string functionName, string requestId, DateTimeOffset deadline, TimeProvider time) : ILambdaContext
{
    public string AwsRequestId => requestId;

    public string FunctionName => functionName;

    public string FunctionVersion => "$LATEST";

    public string InvokedFunctionArn => $"arn:aws:lambda:us-east-1:123456789012:function:{functionName}";

    public string LogGroupName => $"/aws/lambda/{functionName}";

    public string LogStreamName => "test";

    public int MemoryLimitInMB => 256;

    public TimeSpan RemainingTime => deadline - time.GetUtcNow();

    public IClientContext ClientContext => throw new NotSupportedException("HTTP API events have no client context.");

    public ICognitoIdentity Identity => throw new NotSupportedException("HTTP API events have no Cognito identity.");

    public ILambdaLogger Logger => throw new NotSupportedException("The broker logs through its own factory.");
}
