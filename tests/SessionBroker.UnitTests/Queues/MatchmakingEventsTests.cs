using System.Text.Json.Nodes;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Queues;

public sealed class MatchmakingEventsTests : IDisposable
{
    private const string Handler = "MatchmakingEvents";

    private readonly TestBroker _broker = new();

    public static TheoryData<string, string> Ends => new()
    {
        { "MatchmakingSucceeded", "TicketsMatched" },
        { "MatchmakingCancelled", "TicketsCancelled" },
        { "MatchmakingTimedOut", "TicketsTimedOut" },
        { "MatchmakingFailed", "TicketsFailed" },
    };

    public static TheoryData<string, string> Unreadable => new()
    {
        { "not json", "is an invalid JSON literal" },
        { Event(change: body => body["detail-type"] = "GameLift Queue Placement Event"), "it is not a" },
        { Event(change: body => body["source"] = "aws.ec2"), "it is not a" },
        { Event(change: body => body.Remove("time")), "time is missing" },
        { Event(change: body => body["time"] = "soon"), "could not be converted" },
        { Event(change: body => body["resources"] = new JsonArray("arn:aws:x")), "name no matchmaking configuration" },
        { Event("MatchmakingPaused"), "detail.type is 'MatchmakingPaused'" },
        { Event(change: body => Detail(body).Remove("tickets")), "detail.tickets has no tickets" },
        { Event(change: body => Detail(body)["tickets"]![1]!.AsObject().Remove("ticketId")), "one without ticketId" },
        { Event(change: body => Detail(body)["tickets"]![0]!["startTime"] = 5), "one without ticketId or startTime" },
        { Event("AcceptMatchCompleted"), "detail.acceptance is ''" },
        {
            Event("AcceptMatchCompleted", body => Detail(body)["acceptance"] = "Perhaps"),
            "detail.acceptance is 'Perhaps'"
        },
    };

    public void Dispose() => _broker.Dispose();

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task The_end_of_each_ticket_is_counted(string type, string metric)
    {
        var answer = await _broker.RunAsync(Handler, Batch(Event(type)));

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[]}""");
        var lines = Lines().ToArray();
        lines.Select(line => line[metric]!.GetValue<double>()).ShouldBe([1, 1]);
        lines.Select(line => line["MatchTime"]?.GetValue<double>())
            .ShouldBe(type == "MatchmakingSucceeded" ? [4.5, 3.25] : [null, null]);
        lines[0]["message"]!.GetValue<string>().ShouldStartWith("Ticket ticket-1 in duel: ");
    }

    [Theory]
    [InlineData("Accepted", "MatchesAccepted")]
    [InlineData("Rejected", "MatchesRejected")]
    [InlineData("TimedOut", "MatchesNotAnswered")]
    public async Task The_acceptance_of_a_match_is_counted_once(string acceptance, string metric)
    {
        var body = Event("AcceptMatchCompleted", body => Detail(body)["acceptance"] = acceptance);

        await _broker.RunAsync(Handler, Batch(body));

        Lines().ShouldHaveSingleItem()[metric]!.GetValue<double>().ShouldBe(1);
    }

    [Theory]
    [InlineData("MatchmakingSearching")]
    [InlineData("PotentialMatchCreated")]
    [InlineData("AcceptMatch")]
    public async Task An_event_on_the_way_is_taken_and_counts_nothing(string type)
    {
        var answer = await _broker.RunAsync(Handler, Batch(Event(type)));

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[]}""");
        Lines().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_that_a_topic_passed_on_is_the_same_event()
    {
        var wrapped = new JsonObject { ["Type"] = "Notification", ["TopicArn"] = "arn", ["Message"] = Event() };

        await _broker.RunAsync(Handler, Batch(wrapped.ToJsonString()));

        Lines().Count(line => line["TicketsMatched"] is not null).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task An_unreadable_message_is_delivered_again_and_logged(string body, string why)
    {
        var answer = await _broker.RunAsync(Handler, Batch(Event(), body, Event()));

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[{"itemIdentifier":"message-1"}]}""");
        Lines().Count(line => line["TicketsMatched"] is not null).ShouldBe(4);
        var refusal = Lines().Single(line => (int)line["event"]! == 1021);
        refusal["detail"]!.GetValue<string>().ShouldContain(why);
    }

    [Fact]
    public async Task The_event_of_the_example_is_taken()
    {
        var payload = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "events", "MatchmakingEvents.json"),
            TestContext.Current.CancellationToken);

        var answer = await _broker.RunAsync(Handler, payload);

        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[]}""");
        Lines().Count(line => line["TicketsMatched"] is not null).ShouldBe(2);
    }

    private static JsonObject Detail(JsonObject body) => body["detail"]!.AsObject();

    private static string Event(string type = "MatchmakingSucceeded", Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["version"] = "0",
            ["source"] = "aws.gamelift",
            ["detail-type"] = "GameLift Matchmaking Event",
            ["time"] = "2026-01-02T03:04:05.500Z",
            ["resources"] = new JsonArray("arn:aws:gamelift:us-east-1:123456789012:matchmakingconfiguration/duel"),
            ["detail"] = new JsonObject
            {
                ["type"] = type,
                ["tickets"] = new JsonArray(
                    Ticket("ticket-1", "2026-01-02T03:04:01.000Z"), Ticket("ticket-2", "2026-01-02T03:04:02.250Z")),
                ["aMemberOfTomorrow"] = 1,
            },
        };
        change?.Invoke(body);
        return body.ToJsonString();
    }

    private static JsonObject Ticket(string id, string startTime) => new()
    {
        ["ticketId"] = id,
        ["startTime"] = startTime,
        ["players"] = new JsonArray(new JsonObject { ["playerId"] = "player-1" }),
    };

    private static string Batch(params string[] bodies) => new JsonObject
    {
        ["Records"] = new JsonArray([.. bodies.Select((body, number) => new JsonObject
        {
            ["messageId"] = $"message-{number}",
            ["body"] = body,
        })]),
    }.ToJsonString();

    private IEnumerable<JsonNode> Lines() => _broker.Log.Select(line => JsonNode.Parse(line)!);
}
