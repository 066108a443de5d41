using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>Every member of the contract over the wire, both ways.</summary>
public sealed class ContractWireTests
{
    public static TheoryData<string> Operations => [.. Contract.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_request_holds_is_sent_under_its_name(string operation)
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();
        var sample = Sample.Of(Contract.Input(operation));

        await client.CallAsync(operation, Sample.Filled(Calls.RequestType(operation), sample));

        var sent = server.Requests.ShouldHaveSingleItem();
        ShouldBeTheSame(sent.Body, sample);
        sent.Operation.ShouldBe($"GameLift.{operation}");
        (sent.Method, sent.Path).ShouldBe(("POST", "/"));
        sent.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        sent.Headers["x-amz-api-version"].ShouldBe("2015-10-01");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_request_does_not_hold_is_not_sent(string operation)
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();

        await client.CallAsync(operation, Calls.EmptyRequest(operation));

        ShouldBeTheSame(server.Requests.ShouldHaveSingleItem().Body, new JsonObject());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_an_answer_holds_is_read_from_its_name(string operation)
    {
        var sample = Sample.Of(Contract.Output(operation));
        await using var server = await LoopbackService.StartAsync(Answer.Ok(sample));
        using var client = server.Client();

        var response = await client.CallAsync(operation, Calls.EmptyRequest(operation));

        ShouldBeTheSame(Sample.Shown(response), sample);
        response.ResponseMetadata.RequestId.ShouldBe("request-1");
        ((int)response.HttpStatusCode).ShouldBe(200);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Members_that_are_null_or_unknown_are_passed_over(string operation)
    {
        var answer = new JsonObject(
            Contract.Output(operation).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)null)))
        {
            ["NewMember"] = new JsonObject { ["Deep"] = new JsonArray(1, "two", new JsonObject()) },
        };
        await using var server = await LoopbackService.StartAsync(Answer.Ok(answer));
        using var client = server.Client();

        var response = await client.CallAsync(operation, Calls.EmptyRequest(operation));

        ShouldBeTheSame(Sample.Shown(response), new JsonObject());
    }

    private static void ShouldBeTheSame(JsonNode actual, JsonNode expected) =>
        JsonNode.DeepEquals(actual, expected)
            .ShouldBeTrue($"{actual.ToJsonString()} is not {expected.ToJsonString()}");
}
