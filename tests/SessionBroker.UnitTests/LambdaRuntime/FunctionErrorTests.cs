using System.Text.Json.Nodes;
using Amazon.Lambda.RuntimeSupport;
using SessionBroker.DevStack;
using static SessionBroker.UnitTests.LambdaRuntime.HostileRuntimeApi;

namespace SessionBroker.UnitTests.LambdaRuntime;

[Collection(LambdaRuntimeTestGroup.Name)]
public sealed class FunctionErrorTests
{
    [Fact]
    public async Task An_error_is_sent_with_its_type_as_a_header_and_as_json()
    {
        await using var api = new HostileRuntimeApi(Invocation("id-1", "{}"), Accepted);
        await using var function = FunctionUnderTest.Start(
            api.Endpoint, (_, _) => throw new InvalidOperationException("no fleet", new TimeoutException("too slow")));

        await api.ThroughAsync();

        var head = api.RequestHeads.ElementAt(1);
        head.ShouldStartWith("POST /2018-06-01/runtime/invocation/id-1/error");
        head.ShouldContain("Lambda-Runtime-Function-Error-Type: InvalidOperationException");
        head.ShouldContain("Content-Type: application/vnd.aws.lambda.error+json");
        var sent = api.Requests.ElementAt(1);
        var error = JsonNode.Parse(sent[sent.IndexOf('{', StringComparison.Ordinal)..])!;
        error["errorType"]!.GetValue<string>().ShouldBe("InvalidOperationException");
        error["errorMessage"]!.GetValue<string>().ShouldBe("no fleet");
        error["stackTrace"]!.AsArray()[0]!.GetValue<string>().ShouldStartWith("at ");
        error["cause"]!["errorType"]!.GetValue<string>().ShouldBe("TimeoutException");
        error["cause"]!["errorMessage"]!.GetValue<string>().ShouldBe("too slow");
    }

    [Fact]
    public async Task An_exception_may_be_named_in_any_alphabet()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(api.Endpoint, (_, _) => throw new ПлатежException());

        var answer = await FunctionUnderTest.InvokeAsync(api, new("id-1", "{}"u8.ToArray()));

        answer.ShouldBeOfType<FunctionAnswer.Failed>().ErrorType.ShouldBe(nameof(ПлатежException));
    }

    [Fact]
    public async Task An_initialization_error_has_its_own_address()
    {
        await using var api = new HostileRuntimeApi(Accepted);
        await using var function = FunctionUnderTest.Start(
            api.Endpoint, FunctionUnderTest.Echo, () => throw new InvalidOperationException("no table"));

        await Should.ThrowAsync<InvalidOperationException>(function.EndAsync);

        var head = api.RequestHeads.ShouldHaveSingleItem();
        head.ShouldStartWith("POST /2018-06-01/runtime/init/error");
        head.ShouldContain("Lambda-Runtime-Function-Error-Type: InvalidOperationException");
    }

    [Fact]
    public void Several_causes_are_all_reported()
    {
        var error = Parse(new AggregateException(new TimeoutException("one"), new IOException("two")));

        error["causes"]!.AsArray().Select(cause => cause!["errorMessage"]!.GetValue<string>()).ShouldBe(["one", "two"]);
    }

    [Fact]
    public void A_long_chain_of_causes_ends()
    {
        var exception = Enumerable.Range(0, 1000)
            .Aggregate(new InvalidOperationException("root"), (cause, number) => new($"layer {number}", cause));

        var error = Parse(exception);

        error["cause"]!["cause"]!["errorMessage"]!.GetValue<string>().ShouldBe("layer 997");
    }

    [Fact]
    public void An_error_stays_within_what_lambda_takes()
    {
        var json = FunctionError.Of(new InvalidOperationException(new string('ü', 10_000_000))).ToJson();

        json.Length.ShouldBeLessThanOrEqualTo(256 * 1024);
        JsonNode.Parse(json)!["errorType"]!.GetValue<string>().ShouldBe("InvalidOperationException");
    }

    private static JsonNode Parse(Exception exception) => JsonNode.Parse(FunctionError.Of(exception).ToJson())!;

    private sealed class ПлатежException : Exception;
}
