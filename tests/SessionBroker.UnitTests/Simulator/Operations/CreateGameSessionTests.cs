using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class CreateGameSessionTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void A_fresh_session_shows_what_captures_of_the_real_service_show()
    {
        var session = _gameLift.Create();

        session["Status"]!.GetValue<string>().ShouldBe("ACTIVATING");
        session["GameSessionId"]!.GetValue<string>()
            .ShouldMatch($"^arn:aws:gamelift:us-east-1::gamesession/{WorldSetup.Ec2FleetId}/gsess-[0-9a-f-]{{36}}$");
        session["FleetArn"]!.GetValue<string>()
            .ShouldBe($"arn:aws:gamelift:us-east-1:123456789012:fleet/{WorldSetup.Ec2FleetId}");
        session["DnsName"]!.GetValue<string>()
            .ShouldBe($"ec2-{session["IpAddress"]!.GetValue<string>().Replace('.', '-')}.compute-1.amazonaws.com");
        session["CreationTime"]!.GetValue<double>().ShouldBe(SimulatedGameLift.Start.ToUnixTimeSeconds());
        session.Select(member => member.Key).ShouldBe(
            [
                "GameSessionId", "FleetId", "FleetArn", "CurrentPlayerSessionCount", "MaximumPlayerSessionCount",
                "Status", "GameProperties", "IpAddress", "Port", "PlayerSessionCreationPolicy", "Location",
                "ComputeName", "PlayerGatewayStatus", "CreationTime", "DnsName",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void The_requested_values_are_returned()
    {
        var session = _gameLift.Create(
            ("Name", "duel"), ("CreatorId", "ada"), ("GameSessionData", "map=1"),
            ("GameProperties", new JsonArray(new JsonObject { ["Key"] = "mode", ["Value"] = "duel" })));

        session["Name"]!.GetValue<string>().ShouldBe("duel");
        session["CreatorId"]!.GetValue<string>().ShouldBe("ada");
        session["GameSessionData"]!.GetValue<string>().ShouldBe("map=1");
        session["GameProperties"]!.ToJsonString().ShouldBe("""[{"Key":"mode","Value":"duel"}]""");
    }

    [Fact]
    public void A_game_property_key_that_comes_twice_is_refused()
    {
        var twice = new JsonArray(
            new JsonObject { ["Key"] = "mode", ["Value"] = "duel" },
            new JsonObject { ["Key"] = "mode", ["Value"] = "race" });

        var refusal = _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("GameProperties", twice)));

        refusal.ShouldBe(new("InvalidRequestException", "GameProperties contains the key mode more than once."));
    }

    [Theory]
    [InlineData("us-west-2", "us-west-2/")]
    [InlineData("us-east-1", "")]
    public void A_remote_location_stands_in_the_arn_and_the_home_region_does_not(string location, string segment)
    {
        var session = _gameLift.Create(("Location", location), ("IdempotencyToken", "token"));

        session["GameSessionId"]!.GetValue<string>()
            .ShouldBe($"arn:aws:gamelift:us-east-1::gamesession/{WorldSetup.Ec2FleetId}/{segment}token");
        session["Location"]!.GetValue<string>().ShouldBe(location);
    }

    [Fact]
    public void An_Anywhere_session_has_its_custom_location_and_no_dns_name()
    {
        var session = _gameLift.Create(("FleetId", WorldSetup.AnywhereFleetId), ("Location", "custom-office"));

        session["GameSessionId"]!.GetValue<string>().ShouldContain("/custom-office/gsess-");
        session["DnsName"].ShouldBeNull();
    }

    [Fact]
    public void An_alias_leads_to_its_fleet()
    {
        var session = _gameLift.Create(("FleetId", null), ("AliasId", WorldSetup.DefaultAliasId));

        session["FleetId"]!.GetValue<string>().ShouldBe(WorldSetup.Ec2FleetId);
    }

    [Fact]
    public void A_terminal_alias_answers_with_its_own_message()
    {
        var error = _gameLift.Refuse(
            "CreateGameSession",
            SimulatedGameLift.Request(("FleetId", null), ("AliasId", WorldSetup.TerminalAliasId)));

        error.ShouldBe(new("TerminalRoutingStrategyException", WorldSetup.TerminalMessage));
    }

    [Theory]
    [InlineData("AliasId", "alias-none", "NotFoundException")]
    [InlineData("FleetId", "fleet-none", "NotFoundException")]
    [InlineData("FleetId", null, "InvalidRequestException")]
    [InlineData("Location", "eu-west-1", "InvalidRequestException")]
    [InlineData("MaximumPlayerSessionCount", 201, "InvalidRequestException")]
    public void A_wrong_request_is_refused(string member, object? value, string code)
    {
        var request = SimulatedGameLift.Request();
        if (member == "AliasId")
        {
            request.Remove("FleetId");
        }

        request[member] = value is int number ? number : (string?)value;

        _gameLift.Refuse("CreateGameSession", request).Code.ShouldBe(code);
    }

    [Fact]
    public void Fleet_and_alias_together_are_refused() =>
        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("AliasId", WorldSetup.DefaultAliasId)))
            .Code.ShouldBe("InvalidRequestException");

    [Fact]
    public void An_unknown_alias_is_named_in_the_message() =>
        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("FleetId", null), ("AliasId", "alias-none")))
            .Message.ShouldBe("Alias (alias-none) not found.");

    [Fact]
    public void An_Anywhere_fleet_needs_a_location() =>
        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("FleetId", WorldSetup.AnywhereFleetId)))
            .Code.ShouldBe("InvalidRequestException");

    [Fact]
    public void A_fleet_that_is_not_active_is_refused()
    {
        _gameLift.World.SetFleetStatus(WorldSetup.Ec2FleetId, "ERROR").ShouldBeNull();

        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request()).Code.ShouldBe("InvalidFleetStatusException");
    }

    [Fact]
    public void Both_ids_are_refused_unless_they_are_equal()
    {
        _gameLift.Refuse(
            "CreateGameSession", SimulatedGameLift.Request(("GameSessionId", "a"), ("IdempotencyToken", "b")))
            .Code.ShouldBe("InvalidRequestException");

        _gameLift.Create(("GameSessionId", "a"), ("IdempotencyToken", "a"))["GameSessionId"]!.GetValue<string>()
            .ShouldEndWith("/a");
    }

    [Fact]
    public void Both_ids_are_taken_where_the_token_wins()
    {
        var gameLift = new SimulatedGameLift(new() { TokenWinsOverGameSessionId = true });

        gameLift.Create(("GameSessionId", "a"), ("IdempotencyToken", "b"))["GameSessionId"]!.GetValue<string>()
            .ShouldEndWith("/b");
    }

    [Fact]
    public void A_region_without_multi_location_refuses_a_remote_one()
    {
        var gameLift = new SimulatedGameLift(new() { MultiLocation = false });

        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("Location", "us-west-2")))
            .Code.ShouldBe("UnsupportedRegionException");
    }

    [Theory]
    [InlineData("NotFoundException")]
    [InlineData("InvalidRequestException")]
    public void The_error_for_an_unknown_location_is_an_option(string code)
    {
        var gameLift = new SimulatedGameLift(new() { UnknownLocationError = Enum.Parse<ErrorClass>(code) });

        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("Location", "eu-west-1")))
            .Code.ShouldBe(code);
    }
}
