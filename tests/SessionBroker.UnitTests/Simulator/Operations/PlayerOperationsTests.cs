using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class PlayerOperationsTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void Player_sessions_are_found_by_their_id_their_session_or_their_player()
    {
        var (one, other) = (_gameLift.Active(), _gameLift.Active());
        var (a, b, c) = (_gameLift.Reserve(one), _gameLift.Reserve(one, "bob"), _gameLift.Reserve(other));

        Describe(("PlayerSessionId", a)).ShouldBe([a]);
        Describe(("GameSessionId", one)).ShouldBe([a, b]);
        Describe(("PlayerId", "ada")).ShouldBe([a, c]);
        Describe(("PlayerId", "nobody")).ShouldBeEmpty();
    }

    [Fact]
    public void The_status_filter_goes_with_a_session()
    {
        var id = _gameLift.Active();
        var (a, b) = (_gameLift.Reserve(id), _gameLift.Reserve(id, "bob"));
        _gameLift.World.AcceptPlayerSession(b);

        Describe(("GameSessionId", id), ("PlayerSessionStatusFilter", "RESERVED")).ShouldBe([a]);
        Describe(("GameSessionId", id), ("PlayerSessionStatusFilter", "TIMEDOUT")).ShouldBeEmpty();
        Describe(("PlayerId", "bob"), ("PlayerSessionStatusFilter", "RESERVED")).ShouldBe([b]);
        Refusal(("GameSessionId", id), ("PlayerSessionStatusFilter", "GONE")).ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void Exactly_one_id_is_given()
    {
        Refusal().ShouldBe("InvalidRequestException");
        Refusal(("PlayerId", "ada"), ("GameSessionId", "x")).ShouldBe("InvalidRequestException");
        Refusal(("PlayerSessionId", "psess-none")).ShouldBe("NotFoundException");
        Refusal(("GameSessionId", "none")).ShouldBe("NotFoundException");
    }

    [Fact]
    public void Pages_follow_one_another()
    {
        var id = _gameLift.Active(("MaximumPlayerSessionCount", 10));
        var seats = Enumerable.Range(0, 5).Select(each => _gameLift.Reserve(id, $"p{each}")).ToArray();

        var first = _gameLift.Call("DescribePlayerSessions", new() { ["GameSessionId"] = id, ["Limit"] = 3 });
        var second = _gameLift.Call(
            "DescribePlayerSessions",
            new() { ["GameSessionId"] = id, ["Limit"] = 3, ["NextToken"] = first["NextToken"]!.GetValue<string>() });

        Ids(first).Concat(Ids(second)).ShouldBe(seats);
        second["NextToken"].ShouldBeNull();
    }

    [Fact]
    public void Without_the_gateway_players_connect_to_the_server_without_a_token()
    {
        var id = _gameLift.Active();
        _gameLift.Reserve(id);

        var detail = Connection(_gameLift, id, "ada")["PlayerConnectionDetails"]!.AsArray().ShouldHaveSingleItem()!;

        detail["Endpoints"]![0]!["Port"]!.GetValue<int>().ShouldBe(_gameLift.Describe(id)["Port"]!.GetValue<int>());
        detail["PlayerGatewayToken"].ShouldBeNull();
        detail["Expiration"].ShouldBeNull();
    }

    [Fact]
    public void With_the_gateway_players_get_relays_and_a_token_that_expires()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { PlayerGatewayMode = "ENABLED" }));
        var id = gameLift.Active();
        gameLift.Reserve(id);

        var detail = Connection(gameLift, id, "ada")["PlayerConnectionDetails"]![0]!;

        gameLift.Describe(id)["PlayerGatewayStatus"]!.GetValue<string>().ShouldBe("ENABLED");
        detail["Endpoints"]!.AsArray().Count.ShouldBe(2);
        detail["PlayerGatewayToken"]!.GetValue<string>().Length.ShouldBeInRange(1, 1024);
        detail["Expiration"]!.GetValue<double>().ShouldBe(gameLift.World.Now.AddMinutes(60).ToUnixTimeSeconds());
    }

    [Fact]
    public void Connection_details_are_for_seated_players_of_active_sessions()
    {
        var id = _gameLift.Create()["GameSessionId"]!.GetValue<string>();
        ConnectionRefusal(id, "ada").ShouldBe("InvalidGameSessionStatusException");
        _gameLift.World.Settle();
        ConnectionRefusal(id, "ada").ShouldBe("NotFoundException");
        ConnectionRefusal("none", "ada").ShouldBe("NotFoundException");
        var anywhere = _gameLift.Active(("FleetId", WorldSetup.AnywhereFleetId), ("Location", "custom-office"));
        ConnectionRefusal(anywhere, "ada").ShouldBe("InvalidRequestException");
    }

    private static string[] Ids(JsonObject page) =>
        [.. page["PlayerSessions"]!.AsArray().Select(each => each!["PlayerSessionId"]!.GetValue<string>())];

    private static JsonObject Details(string id, string player) =>
        new() { ["GameSessionId"] = id, ["PlayerIds"] = new JsonArray(player) };

    private static JsonObject Connection(SimulatedGameLift gameLift, string id, string player) =>
        gameLift.Call("GetPlayerConnectionDetails", Details(id, player));

    private static JsonObject Request((string Name, JsonNode? Value)[] members)
    {
        var request = new JsonObject();
        foreach (var (name, value) in members)
        {
            request[name] = value;
        }

        return request;
    }

    private string ConnectionRefusal(string id, string player) =>
        _gameLift.Refuse("GetPlayerConnectionDetails", Details(id, player)).Code;

    private string[] Describe(params (string Name, JsonNode? Value)[] members) =>
        Ids(_gameLift.Call("DescribePlayerSessions", Request(members)));

    private string Refusal(params (string Name, JsonNode? Value)[] members) =>
        _gameLift.Refuse("DescribePlayerSessions", Request(members)).Code;
}
