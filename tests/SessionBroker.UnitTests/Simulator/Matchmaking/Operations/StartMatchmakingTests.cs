using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;
using SessionBroker.UnitTests.Simulator.Matchmaking.Life;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Operations;

/// <summary>
/// What StartMatchmaking and DescribeMatchmaking take and what they refuse, each limit one past its edge.
/// </summary>
public sealed class StartMatchmakingTests
{
    private readonly MatchmakingWorld _world = new();

    [Fact]
    public void Ten_players_are_taken_and_eleven_or_none_are_refused()
    {
        Start([.. Players(10)]);
        _world.Ticket("t")["Players"]!.AsArray().Count.ShouldBe(10);

        Refuse([.. Players(11)]).ShouldBe(new("InvalidRequestException", "Players must have 1 to 10 players."));
        Refuse().Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void A_player_needs_an_id_that_no_other_one_has()
    {
        Refuse(new JsonObject { ["Team"] = "side_1" }).Message.ShouldBe("Every player needs a PlayerId.");
        Refuse(Player("a"), Player("b"), Player("a")).Message.ShouldBe("Players must not contain a player twice.");
    }

    [Fact]
    public void A_team_in_a_request_is_left_out()
    {
        Start(new JsonObject { ["PlayerId"] = "a", ["Team"] = "side_2" });

        _world.Ticket("t")["Players"]![0]!["Team"].ShouldBeNull();
    }

    [Fact]
    public void Ten_attributes_of_four_types_come_back_as_they_were_given()
    {
        const string attributes = """
            {"skill":{"N":1.5},"a":{"S":"x"},"b":{"SL":["x","y"]},"c":{"SDM":{"x":1,"y":2.5}},
            "d":{"S":"x"},"e":{"S":"x"},"f":{"S":"x"},"g":{"S":"x"},"h":{"S":"x"},"i":{"S":"x"}}
            """;
        Start(Player("a", attributes));

        var back = _world.Ticket("t")["Players"]![0]!["PlayerAttributes"]!;
        JsonNode.DeepEquals(back, JsonNode.Parse(attributes)).ShouldBeTrue(back.ToJsonString());
        Refuse(Player("a", attributes.Replace("\"h\"", "\"j\":{\"S\":\"x\"},\"h\""))).Message
            .ShouldBe("A player has at most 10 attributes.");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"N":1,"S":"x"}""")]
    [InlineData("""{"SL":["x"],"SDM":{"x":1}}""")]
    public void An_attribute_has_exactly_one_value(string value) =>
        Refuse(Player("a", $$"""{"other":{{value}}}""")).Message
            .ShouldBe("Attribute other must have exactly one of S, N, SL and SDM.");

    [Fact]
    public void Strings_of_a_list_are_counted_once_each_up_to_a_hundred()
    {
        Start(Player("a", $$$"""{"l":{"SL":[{{{Items(100)}}},"x1"]}}"""));
        _world.Ticket("t")["Players"]![0]!["PlayerAttributes"]!["l"]!["SL"]!.AsArray().Count.ShouldBe(100);

        Refuse(Player("a", $$$"""{"l":{"SL":[{{{Items(101)}}}]}}""")).Message
            .ShouldBe("Attribute l must have at most 100 strings.");

        static string Items(int count) =>
            string.Join(',', Enumerable.Range(0, count).Select(number => $"\"x{number}\""));
    }

    [Fact]
    public void A_map_has_ten_entries_at_most()
    {
        Start(Player("a", $$$$"""{"m":{"SDM":{{{{{Entries(10)}}}}}}}"""));

        Refuse(Player("a", $$$$"""{"m":{"SDM":{{{{{Entries(11)}}}}}}}""")).Message
            .ShouldBe("Attribute m must have at most 10 entries.");

        static string Entries(int count) =>
            string.Join(',', Enumerable.Range(0, count).Select(number => $"\"x{number}\":1"));
    }

    [Fact]
    public void A_declared_attribute_has_its_type_and_others_pass_unless_the_options_say_otherwise()
    {
        const string wrong = """{"skill":{"S":"much"}}""";
        const string undeclared = """{"other":{"S":"x"}}""";
        Refuse(Player("a", wrong)).Message.ShouldBe("Attribute skill must be of the type Number.");
        Start(Player("a", undeclared));

        var strict = new MatchmakingWorld(
            options: new() { WrongAttributeTypesRefused = false, UndeclaredAttributesRefused = true });
        strict.GameLift.Refuse("StartMatchmaking", Request(Player("a", undeclared))).Message
            .ShouldBe("The rule set does not declare the attribute other.");
        strict.GameLift.Call("StartMatchmaking", Request(Player("a", wrong)));
        strict.Start("b", "b");
        strict.GameLift.Pass(1);
        strict.Status("t").ShouldBe("SEARCHING", "it lacks the attribute");
    }

    [Fact]
    public void A_ticket_id_is_used_once_and_made_where_none_is_given()
    {
        Start(Player("a"));
        _world.GameLift.Call("StopMatchmaking", new() { ["TicketId"] = "t" });
        Refuse(Player("a")).ShouldBe(new("InvalidRequestException", "Matchmaking ticket (t) already exists."));

        var request = Request(Player("a"));
        request.Remove("TicketId");
        var made = _world.GameLift.Call("StartMatchmaking", request)["MatchmakingTicket"]!["TicketId"]!.ToString();
        Guid.TryParse(made, out _).ShouldBeTrue(made);
        request["TicketId"] = "";
        _world.GameLift.Refuse("StartMatchmaking", request).Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void A_matchmaker_is_found_by_name_or_ARN()
    {
        var request = Request(Player("a"));
        request["ConfigurationName"] = "arn:aws:gamelift:us-east-1:123456789012:matchmakingconfiguration/duels";
        _world.GameLift.Call("StartMatchmaking", request)["MatchmakingTicket"]!["ConfigurationName"]!.ToString()
            .ShouldBe("duels");

        request["ConfigurationName"] = "none";
        foreach (var operation in new[] { "StartMatchmaking", "StartMatchBackfill" })
        {
            _world.GameLift.Refuse(operation, request)
                .ShouldBe(new("NotFoundException", "Matchmaking configuration (none) not found."));
        }
    }

    [Fact]
    public void Ten_tickets_are_described_in_the_order_of_the_request_and_unknown_ones_left_out()
    {
        foreach (var id in new[] { "a", "b" })
            _world.Start(id, id);
        string[] ten = ["b", "x1", "x2", "x3", "x4", "x5", "x6", "a", "b", "x7"];

        Describe(ten).Select(each => $"{each!["TicketId"]}").ShouldBe(["b", "a"]);

        Describe([]).ShouldBeEmpty();
        _world.GameLift.Refuse("DescribeMatchmaking", Ids([.. ten, "x8"]))
            .ShouldBe(new("InvalidRequestException", "TicketIds must have at most 10 ids."));
    }

    [Fact]
    public void By_option_a_ticket_tells_its_own_players_only()
    {
        var world = new MatchmakingWorld(options: new WorldOptions { WholeMatchInTickets = false });
        world.Start("a", "a");
        world.Start("b", "b");
        world.GameLift.Pass(2);

        world.Ticket("a")["GameSessionConnectionInfo"]!["MatchedPlayerSessions"]!.AsArray().ShouldHaveSingleItem()!
            ["PlayerId"]!.ToString().ShouldBe("a");
    }

    private static IEnumerable<JsonObject> Players(int count) =>
        Enumerable.Range(0, count).Select(number => Player($"p{number}"));

    private static JsonObject Player(string id, string? attributes = null) =>
        new() { ["PlayerId"] = id, ["PlayerAttributes"] = attributes is null ? null : JsonNode.Parse(attributes) };

    private static JsonObject Request(params JsonObject[] players) => new()
    {
        ["TicketId"] = "t",
        ["ConfigurationName"] = "duels",
        ["Players"] = new JsonArray([.. players]),
    };

    private static JsonObject Ids(string[] ids) =>
        new() { ["TicketIds"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) };

    private void Start(params JsonObject[] players) => _world.GameLift.Call("StartMatchmaking", Request(players));

    private ServiceError Refuse(params JsonObject[] players) =>
        _world.GameLift.Refuse("StartMatchmaking", Request(players));

    private JsonArray Describe(string[] ids) =>
        _world.GameLift.Call("DescribeMatchmaking", Ids(ids))["TicketList"]!.AsArray();
}
