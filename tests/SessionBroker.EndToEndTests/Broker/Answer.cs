using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>An HTTP answer as a game client reads it.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, string Text)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    public string? this[string member] => Body[member]?.ToString();

    /// <summary>The answer is a problem of this status and code, whole.</summary>
    public void ShouldBeProblem(int status, string code)
    {
        ((int)Status).ShouldBe(status, Text);
        MediaType.ShouldBe("application/problem+json");
        this["code"].ShouldBe(code);
        this["type"].ShouldBe($"urn:sessionbroker:problem:{code}");
        Body["status"]!.GetValue<int>().ShouldBe(status);
        this["title"].ShouldNotBeNullOrEmpty();
        this["detail"].ShouldNotBeNullOrEmpty();
        this["instance"].ShouldNotBeNullOrEmpty();
        this["requestId"].ShouldNotBeNullOrEmpty();
        Body["retryable"].ShouldNotBeNull();
    }
}
