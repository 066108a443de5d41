using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using SessionBroker.DevStack.Gateway;

namespace SessionBroker.DevStack.Invoking;

/// <summary>The context of one invocation in this process: every member as Lambda would fill it in.</summary>
internal sealed class InProcessContext(
    string functionName, string requestId, DateTimeOffset deadline, TimeProvider time, ILogger logger) : ILambdaContext
{
    public string AwsRequestId => requestId;

    public string FunctionName => functionName;

    public string FunctionVersion => "$LATEST";

    public string InvokedFunctionArn =>
        $"arn:aws:lambda:us-east-1:{EventContext.AccountId}:function:{functionName}";

    public string LogGroupName => $"/aws/lambda/{functionName}";

    public string LogStreamName => $"{deadline:yyyy/MM/dd}/[$LATEST]in-process";

    public int MemoryLimitInMB => FunctionLimits.MemoryMegabytes;

    public TimeSpan RemainingTime => deadline - time.GetUtcNow();

    public ILambdaLogger Logger { get; } = new InProcessLogger(logger);

    public IClientContext ClientContext { get; } = new NoClient();

    public ICognitoIdentity Identity { get; } = new NoIdentity();

    private sealed class NoClient : IClientContext
    {
        public IDictionary<string, string>? Environment => null;

        public IClientApplication? Client => null;

        public IDictionary<string, string>? Custom => null;
    }

    private sealed class NoIdentity : ICognitoIdentity
    {
        public string? IdentityId => null;

        public string? IdentityPoolId => null;
    }
}
