using System.Globalization;
using System.Net.Http.Headers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What the Runtime API says of an invocation beside its event.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html#runtimes-api-next</remarks>
internal sealed record InvocationHeaders(string AwsRequestId)
{
    /// <summary>Milliseconds since 1970 in UTC, at which Lambda ends the invocation; 0 where it was not said.</summary>
    public long DeadlineMs { get; init; }

    public string InvokedFunctionArn { get; init; } = "";

    public string? TraceId { get; init; }

    public string? ClientContext { get; init; }

    public string? CognitoIdentity { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Null where the request's id is missing: that is no invocation, whoever answered.</summary>
    internal static InvocationHeaders? Read(HttpResponseHeaders headers)
    {
        if (Value(headers, "Lambda-Runtime-Aws-Request-Id") is not { Length: > 0 } requestId)
            return null;

        var deadline = Value(headers, "Lambda-Runtime-Deadline-Ms");
        return new(requestId)
        {
            DeadlineMs = long.TryParse(deadline, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) ? ms : 0,
            InvokedFunctionArn = Value(headers, "Lambda-Runtime-Invoked-Function-Arn") ?? "",
            TraceId = Value(headers, "Lambda-Runtime-Trace-Id"),
            ClientContext = Value(headers, "Lambda-Runtime-Client-Context"),
            CognitoIdentity = Value(headers, "Lambda-Runtime-Cognito-Identity"),
            TenantId = Value(headers, "Lambda-Runtime-Aws-Tenant-Id"),
        };
    }

    private static string? Value(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
