using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class UpdateGameSessionTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void What_is_given_changes_and_the_rest_stays()
    {
        var id = _gameLift.Active(("Name", "old"));

        var session = Update(("GameSessionId", id), ("MaximumPlayerSessionCount", 9));

        session["MaximumPlayerSessionCount"]!.GetValue<int>().ShouldBe(9);
        session["Name"]!.GetValue<string>().ShouldBe("old");
        Update(("GameSessionId", id), ("Name", "new"))["Name"]!.GetValue<string>().ShouldBe("new");
    }

    [Fact]
    public void Properties_are_added_and_overwritten_and_never_taken_away()
    {
        var id = _gameLift.Active(("GameProperties", Properties(("a", "1"), ("b", "1"))));

        Update(("GameSessionId", id), ("GameProperties", Properties(("b", "2"), ("c", "2"))))["GameProperties"]!
            .ToJsonString().ShouldBe("""[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"},{"Key":"c","Value":"2"}]""");
    }

    [Fact]
    public void Sixteen_properties_are_the_most()
    {
        var sixteen = Properties([.. Enumerable.Range(0, 16).Select(each => ($"k{each}", "v"))]);
        var id = _gameLift.Active(("GameProperties", sixteen));

        Refusal(("GameSessionId", id), ("GameProperties", Properties(("one-more", "v"))))
            .ShouldBe("InvalidRequestException");
        Update(("GameSessionId", id), ("GameProperties", Properties(("k0", "w")))).ShouldNotBeNull();
        Refusal(("GameSessionId", id), ("GameProperties", Properties(("k0", "x"), ("k0", "y"))))
            .ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void A_maximum_below_the_players_leaves_the_session_full()
    {
        var id = _gameLift.Active();
        _gameLift.Reserve(id, "a");
        _gameLift.Reserve(id, "b");

        Update(("GameSessionId", id), ("MaximumPlayerSessionCount", 1))["CurrentPlayerSessionCount"]!.GetValue<int>()
            .ShouldBe(2);

        _gameLift.Refuse("CreatePlayerSession", new() { ["GameSessionId"] = id, ["PlayerId"] = "c" })
            .Code.ShouldBe("GameSessionFullException");
    }

    [Fact]
    public void Only_live_sessions_change()
    {
        var id = _gameLift.Create()["GameSessionId"]!.GetValue<string>();
        Update(("GameSessionId", id), ("Name", "early")).ShouldNotBeNull();
        _gameLift.World.EndGameSession(id);

        Refusal(("GameSessionId", id)).ShouldBe("InvalidGameSessionStatusException");
        Refusal(("GameSessionId", "none")).ShouldBe("NotFoundException");
    }

    [Fact]
    public void Activating_sessions_do_not_change_where_that_is_wanted()
    {
        var gameLift = new SimulatedGameLift(new() { UpdateWhileActivating = false });
        var id = gameLift.Create()["GameSessionId"]!.GetValue<string>();

        gameLift.Refuse("UpdateGameSession", new() { ["GameSessionId"] = id }).Code
            .ShouldBe("InvalidGameSessionStatusException");
    }

    [Fact]
    public void The_quota_of_players_holds()
    {
        var id = _gameLift.Active();

        Refusal(("GameSessionId", id), ("MaximumPlayerSessionCount", 201)).ShouldBe("InvalidRequestException");
    }

    private static JsonObject Request((string Name, JsonNode? Value)[] members)
    {
        var request = new JsonObject();
        foreach (var (name, value) in members)
        {
            request[name] = value;
        }

        return request;
    }

    private static JsonArray Properties(params (string Key, string Value)[] properties) =>
        new([.. properties.Select(each => new JsonObject { ["Key"] = each.Key, ["Value"] = each.Value })]);

    private JsonObject Update(params (string Name, JsonNode? Value)[] members) =>
        _gameLift.Call("UpdateGameSession", Request(members))["GameSession"]!.AsObject();

    private string Refusal(params (string Name, JsonNode? Value)[] members) =>
        _gameLift.Refuse("UpdateGameSession", Request(members)).Code;
}
