using System.Text.Json.Nodes;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Queues;

/// <summary>The function as Lambda runs it, from a batch of its queue to the answer, the log and the metrics.</summary>
public sealed class PlacementEventsTests : IDisposable
{
    private readonly TestBroker _broker = new();

    public static TheoryData<string, string> Outcomes => new()
    {
        { "PlacementFulfilled", "PlacementsFulfilled" },
        { "PlacementCancelled", "PlacementsCancelled" },
        { "PlacementTimedOut", "PlacementsTimedOut" },
        { "PlacementFailed", "PlacementsFailed" },
    };

    public static TheoryData<string, string> Unreadable => new()
    {
        { "not json", "is an invalid JSON literal" },
        { "null", "it is not a" },
        { "[]", "could not be converted" },
        { Event(source: "aws.ec2"), "it is not a" },
        { Event(detailType: "GameLift Matchmaking Event"), "it is not a" },
        { Event(detail: "5"), "it is not a" },
        { Event(detail: "{}"), "detail.type is ''" },
        { Event(type: "PlacementMoved"), "detail.type is 'PlacementMoved'" },
        { Event(placementId: ""), "detail.placementId is missing" },
        { Event(endTime: "soon"), "detail.startTime or endTime is not a time" },
        { Event(resource: "arn:aws:gamelift:us-east-1::fleet/fleet-1"), "resources name no queue" },
    };

    public void Dispose() => _broker.Dispose();

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Every_outcome_is_counted(string type, string metric)
    {
        var answer = await _broker.RunAsync("PlacementEvents", Batch(Event(type: type)));

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[]}""");
        var line = Lines().ShouldHaveSingleItem();
        line[metric]!.GetValue<double>().ShouldBe(1);
        line["message"]!.GetValue<string>().ShouldStartWith("Placement placement-1 in global: ");
        line["PlacementTime"]?.GetValue<double>().ShouldBe(4.25);
        (line["PlacementTime"] is not null).ShouldBe(type == "PlacementFulfilled");
    }

    [Fact]
    public async Task An_event_that_a_topic_passed_on_is_the_same_event()
    {
        var wrapped = new JsonObject { ["Type"] = "Notification", ["TopicArn"] = "arn", ["Message"] = Event() };

        var answer = await _broker.RunAsync("PlacementEvents", Batch(wrapped.ToJsonString()));

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[]}""");
        Lines().ShouldHaveSingleItem()["PlacementsFulfilled"].ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task An_unreadable_message_is_delivered_again_and_logged(string body, string why)
    {
        var answer = await _broker.RunAsync("PlacementEvents", Batch(Event(), body, Event()));

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[{"itemIdentifier":"message-1"}]}""");
        Lines().Count(line => line["PlacementsFulfilled"] is not null).ShouldBe(2);
        var refusal = Lines().Single(line => (int)line["event"]! == 1021);
        refusal["detail"]!.GetValue<string>().ShouldContain(why);
        refusal["messageId"]!.GetValue<string>().ShouldBe("message-1");
    }

    [Fact]
    public async Task The_event_of_the_example_is_taken()
    {
        var payload = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "events", "PlacementEvents.json"),
            TestContext.Current.CancellationToken);

        var answer = await _broker.RunAsync("PlacementEvents", payload);

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[]}""");
    }

    private static string Event(
        string source = "aws.gamelift",
        string detailType = "GameLift Queue Placement Event",
        string resource = "arn:aws:gamelift:us-east-1:123456789012:gamesessionqueue/global",
        string type = "PlacementFulfilled",
        string placementId = "placement-1",
        string endTime = "2026-01-02T03:04:05.250Z",
        string? detail = null)
    {
        var body = new JsonObject
        {
            ["version"] = "0",
            ["source"] = source,
            ["detail-type"] = detailType,
            ["resources"] = new JsonArray(resource),
            ["detail"] = detail is not null ? JsonNode.Parse(detail) : new JsonObject
            {
                ["type"] = type,
                ["placementId"] = placementId,
                ["startTime"] = "2026-01-02T03:04:01.000Z",
                ["endTime"] = endTime,
                ["aMemberOfTomorrow"] = 1,
            },
        };
        return body.ToJsonString();
    }

    private static string Batch(params string[] bodies) => new JsonObject
    {
        ["Records"] = new JsonArray([.. bodies.Select((body, number) => new JsonObject
        {
            ["messageId"] = $"message-{number}",
            ["body"] = body,
            ["eventSource"] = "aws:sqs",
        })]),
    }.ToJsonString();

    private IEnumerable<JsonNode> Lines() => _broker.Log.Select(line => JsonNode.Parse(line)!);
}
