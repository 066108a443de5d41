using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.DevStack;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>
/// What an invocation ended in, as its caller sees it: API Gateway makes a 502 of a function that crashed and a 504 of
/// one whose time ended.
/// </summary>
/// <param name="Body">Empty for a function that no client calls: nobody acts on what it returns.</param>
internal sealed record FunctionReply(int Status, string Body, string? Code, TimeSpan? RetryAfter, bool IsRetryable)
{
    /// <summary>The process was killed.</summary>
    public bool IsCrash { get; private init; }

    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>The body without what differs from one invocation to the next: a problem's request id.</summary>
    public string Content
    {
        get
        {
            if (Code is null) return Body;

            var problem = JsonNode.Parse(Body)!.AsObject();
            problem.Remove("requestId");
            return problem.ToJsonString();
        }
    }

    public static FunctionReply Of(FunctionAnswer answer) => answer switch
    {
        FunctionAnswer.Returned returned => Read(JsonNode.Parse(returned.Payload.Span)),
        FunctionAnswer.Failed failed => new(failed.IsTimeout ? 504 : 502, failed.ErrorMessage, null, null, true)
        {
            IsCrash = failed.ErrorMessage.EndsWith("signal: killed", StringComparison.Ordinal),
        },
        _ => throw new InvalidOperationException($"An invocation ended in {answer}."),
    };

    public static FunctionReply Read(JsonNode? returned)
    {
        if (returned?["statusCode"] is not { } status) return new(200, "", null, null, false);

        var body = (string?)returned["body"] ?? "";
        var problem = (int)status >= 400 ? JsonNode.Parse(body) : null;
        var retryAfter = (string?)returned["headers"]?["retry-after"];
        return new FunctionReply(
            (int)status,
            body,
            (string?)problem?["code"],
            retryAfter is null ? null : TimeSpan.FromSeconds(int.Parse(retryAfter, CultureInfo.InvariantCulture)),
            (bool?)problem?["retryable"] ?? false);
    }

    public override string ToString() => Code is null ? $"{Status}" : $"{Status} {Code}";
}
