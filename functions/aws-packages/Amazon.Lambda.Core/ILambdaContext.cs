namespace Amazon.Lambda.Core;

/// <summary>What a handler may know about its invocation and about the function that it runs in.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/csharp-context.html</remarks>
public interface ILambdaContext
{
    /// <summary>The invocation's id, which a retry by Lambda keeps.</summary>
    string AwsRequestId { get; }

    IClientContext ClientContext { get; }

    string FunctionName { get; }

    /// <summary>A version's number, or <c>$LATEST</c>.</summary>
    string FunctionVersion { get; }

    ICognitoIdentity Identity { get; }

    /// <summary>The ARN that the caller used: the function's, a version's or an alias's.</summary>
    string InvokedFunctionArn { get; }

    ILambdaLogger Logger { get; }

    string LogGroupName { get; }

    string LogStreamName { get; }

    /// <summary>The function's configured memory in MiB.</summary>
    int MemoryLimitInMB { get; }

    /// <summary>The time until Lambda ends the invocation; negative once that has passed.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>The tenant that the invocation was isolated for; null or empty without tenant isolation.</summary>
    string? TenantId => string.Empty;

    /// <summary>The X-Ray trace header's value; null or empty where the invocation is not traced.</summary>
    string? TraceId => string.Empty;

    /// <summary>The serializer that the function was registered with; null for a handler of streams.</summary>
    ILambdaSerializer? Serializer => null;
}
