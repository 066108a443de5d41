using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.Benchmarks.StandIns;
using SessionBroker.Benchmarks.Subjects;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class StandInTests
{
    [Fact]
    public void A_player_session_has_the_requested_player_and_session()
    {
        const string gameSession = "arn:aws:gamelift:us-east-1::gamesession/fleet-1/s";
        const string request = $$"""{"GameSessionId": "{{gameSession}}", "PlayerId": "p"}""";

        var answer = ServiceAnswers.To("GameLift.CreatePlayerSession", Encoding.UTF8.GetBytes(request));

        var session = JsonNode.Parse(answer)!["PlayerSession"]!;
        ((string)session["PlayerId"]!).ShouldBe("p");
        ((string)session["FleetId"]!).ShouldBe("fleet-1");
        ((string)session["GameSessionId"]!).ShouldBe(gameSession);
    }

    [Fact]
    public void Calls_are_counted_by_operation_until_they_are_taken()
    {
        var calls = new CallCounts();
        calls.Add("DynamoDB_20120810.PutItem");
        calls.Add("GameLift.CreatePlayerSession");
        calls.Add("DynamoDB_20120810.PutItem");

        calls.Take().ShouldBe(
            new Dictionary<string, int> { ["DynamoDB PutItem"] = 2, ["GameLift CreatePlayerSession"] = 1 },
            ignoreOrder: true);
        calls.Take().ShouldBeEmpty();
    }

    [Fact]
    public void Each_request_is_of_another_player_with_another_key()
    {
        var (one, other) = (JsonNode.Parse(Requests.Make(1))!, JsonNode.Parse(Requests.Make(22))!);

        PlayerOf(one).ShouldBe("player-1");
        PlayerOf(other).ShouldBe("player-22");
        ((string)one["headers"]!["idempotency-key"]!).ShouldBe("benchmark-1");
        ((string)other["headers"]!["idempotency-key"]!).ShouldBe("benchmark-22");

        static string PlayerOf(JsonNode request) =>
            (string)request["requestContext"]!["authorizer"]!["jwt"]!["claims"]!["sub"]!;
    }
}
