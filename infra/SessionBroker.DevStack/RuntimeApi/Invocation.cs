namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// What a runtime is told of one invocation; what is null is left out of the headers, as Lambda does.
/// </summary>
internal sealed record Invocation(string RequestId, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The function's time, counted from the moment at which its runtime takes the invocation.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    internal string FunctionArn { get; init; } = "arn:aws:lambda:us-east-1:000000000000:function:function";

    internal string? TraceId { get; init; }

    /// <summary>JSON, as a caller of Invoke sends it.</summary>
    internal string? ClientContext { get; init; }

    /// <summary>JSON with the members cognitoIdentityId and cognitoIdentityPoolId.</summary>
    internal string? CognitoIdentity { get; init; }

    internal string? TenantId { get; init; }
}
