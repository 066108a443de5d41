using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class DescribeGameSessionsTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void Fleet_alias_location_and_status_narrow_the_list()
    {
        var home = _gameLift.Active();
        var remote = _gameLift.Active(("Location", "us-west-2"));
        var ended = _gameLift.Active();
        _gameLift.World.EndGameSession(ended);
        var activating = _gameLift.Create()["GameSessionId"]!.GetValue<string>();

        List(("FleetId", WorldSetup.Ec2FleetId)).ShouldBe([home, remote, ended, activating]);
        List(("AliasId", WorldSetup.DefaultAliasId), ("Location", "us-east-1")).ShouldBe([home, ended, activating]);
        List(("FleetId", WorldSetup.Ec2FleetId), ("StatusFilter", "ACTIVE")).ShouldBe([home, remote]);
        List(("FleetId", WorldSetup.Ec2FleetId), ("StatusFilter", "TERMINATED"), ("Location", "us-east-1"))
            .ShouldBe([ended]);
        List(("FleetId", WorldSetup.AnywhereFleetId)).ShouldBeEmpty();
        List(("GameSessionId", remote)).ShouldBe([remote]);
    }

    [Fact]
    public void An_id_is_understood_in_its_older_forms()
    {
        var remote = _gameLift.Active(("Location", "us-west-2"), ("IdempotencyToken", "t"));

        List(("GameSessionId", $"arn:aws:gamelift:us-west-2::gamesession/{WorldSetup.Ec2FleetId}/t"))
            .ShouldBe([remote]);
        Refusal(("GameSessionId", $"arn:aws:gamelift:eu-west-1::gamesession/{WorldSetup.Ec2FleetId}/t"))
            .ShouldBe("NotFoundException");
        Refusal(("GameSessionId", $"arn:aws:gamelift:us-east-1::gamesession/{WorldSetup.Ec2FleetId}/us-east-1/t"))
            .ShouldBe("NotFoundException");
        Refusal(("GameSessionId", "t")).ShouldBe("NotFoundException");
    }

    [Fact]
    public void Wrong_requests_are_refused()
    {
        Refusal().ShouldBe("InvalidRequestException");
        Refusal(("FleetId", WorldSetup.Ec2FleetId), ("GameSessionId", "x")).ShouldBe("InvalidRequestException");
        Refusal(("FleetId", "fleet-none")).ShouldBe("NotFoundException");
        Refusal(("AliasId", WorldSetup.TerminalAliasId)).ShouldBe("TerminalRoutingStrategyException");
        Refusal(("FleetId", WorldSetup.Ec2FleetId), ("StatusFilter", "ERROR")).ShouldBe("InvalidRequestException");
        Refusal(("FleetId", WorldSetup.Ec2FleetId), ("Location", "eu-west-1")).ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void An_unknown_id_is_an_empty_list_where_that_is_wanted()
    {
        var gameLift = new SimulatedGameLift(new() { UnknownId = UnknownId.EmptyList });

        gameLift.Call("DescribeGameSessions", new() { ["GameSessionId"] = "none" })["GameSessions"]!
            .AsArray().ShouldBeEmpty();
        gameLift.Call("DescribePlayerSessions", new() { ["GameSessionId"] = "none" })["PlayerSessions"]!
            .AsArray().ShouldBeEmpty();
        gameLift.Call("DescribePlayerSessions", new() { ["PlayerSessionId"] = "psess-none" })["PlayerSessions"]!
            .AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Pages_follow_one_another_and_a_foreign_token_is_refused()
    {
        var gameLift = new SimulatedGameLift(new() { PageSize = 2 });
        var ids = Enumerable.Range(0, 5).Select(_ => gameLift.Active()).ToArray();
        var fleet = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId };

        var first = gameLift.Call("DescribeGameSessions", fleet);
        var token = first["NextToken"]!.GetValue<string>();
        var second = gameLift.Call("DescribeGameSessions", With(fleet, ("NextToken", token), ("Limit", 10)));

        Ids(first).Concat(Ids(second)).ShouldBe(ids);
        second["NextToken"].ShouldBeNull();
        gameLift.Refuse("DescribeGameSessionDetails", With(fleet, ("NextToken", token))).Code
            .ShouldBe("InvalidRequestException");
        gameLift.Refuse("DescribeGameSessions", With(fleet, ("NextToken", token), ("StatusFilter", "ACTIVE")))
            .Code.ShouldBe("InvalidRequestException");
        gameLift.Refuse("DescribeGameSessions", With(fleet, ("NextToken", "made up"))).Code
            .ShouldBe("InvalidRequestException");
        gameLift.Refuse("DescribeGameSessions", With(fleet, ("NextToken", $"{token}AAAA"))).Code
            .ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void Details_add_the_protection_policy()
    {
        var id = _gameLift.Active();
        Protection(id).ShouldBe("NoProtection");

        _gameLift.Call("UpdateGameSession", new() { ["GameSessionId"] = id, ["ProtectionPolicy"] = "FullProtection" });

        Protection(id).ShouldBe("FullProtection");
    }

    private static JsonObject With(JsonObject request, params (string Name, JsonNode? Value)[] changes)
    {
        var copy = request.DeepClone().AsObject();
        foreach (var (name, value) in changes)
        {
            copy[name] = value;
        }

        return copy;
    }

    private static string[] Ids(JsonObject page) =>
        [.. page["GameSessions"]!.AsArray().Select(each => each!["GameSessionId"]!.GetValue<string>())];

    private string[] List(params (string Name, JsonNode? Value)[] members) =>
        Ids(_gameLift.Call("DescribeGameSessions", With([], members)));

    private string Refusal(params (string Name, JsonNode? Value)[] members) =>
        _gameLift.Refuse("DescribeGameSessions", With([], members)).Code;

    private string Protection(string id) =>
        _gameLift.Call("DescribeGameSessionDetails", new() { ["GameSessionId"] = id })
            ["GameSessionDetails"]![0]!["ProtectionPolicy"]!.GetValue<string>();
}
