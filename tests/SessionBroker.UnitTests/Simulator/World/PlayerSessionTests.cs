using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class PlayerSessionTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void A_fresh_seat_shows_what_captures_of_the_real_service_show()
    {
        var id = _gameLift.Active();

        var player = _gameLift.Call(
            "CreatePlayerSession",
            new() { ["GameSessionId"] = id, ["PlayerId"] = "ada", ["PlayerData"] = "level=1" })
                ["PlayerSession"]!.AsObject();

        player["Status"]!.GetValue<string>().ShouldBe("RESERVED");
        player["PlayerSessionId"]!.GetValue<string>().ShouldMatch("^psess-[0-9a-f-]{36}$");
        player["GameSessionId"]!.GetValue<string>().ShouldBe(id);
        player["PlayerData"]!.GetValue<string>().ShouldBe("level=1");
        player.Select(member => member.Key).ShouldBe(
            [
                "PlayerSessionId", "PlayerId", "GameSessionId", "FleetId", "FleetArn", "Status", "IpAddress", "Port",
                "CreationTime", "DnsName", "PlayerData",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_reservation_times_out_after_sixty_seconds_and_its_slot_reopens()
    {
        var id = _gameLift.Active(("MaximumPlayerSessionCount", 1));
        var seat = _gameLift.Reserve(id);

        _gameLift.Pass(59.999);
        Refusal(_gameLift, id, "bob").ShouldBe("GameSessionFullException");
        _gameLift.Pass(0.001);

        Status(_gameLift, seat).ShouldBe("TIMEDOUT");
        _gameLift.Reserve(id, "bob").ShouldNotBe(seat);
    }

    [Fact]
    public void An_accepted_seat_stays_until_it_is_removed()
    {
        var id = _gameLift.Active();
        var seat = _gameLift.Reserve(id);

        _gameLift.World.AcceptPlayerSession(seat).ShouldBeNull();
        _gameLift.Pass(600);
        Status(_gameLift, seat).ShouldBe("ACTIVE");
        _gameLift.World.RemovePlayerSession(seat).ShouldBeNull();

        Status(_gameLift, seat).ShouldBe("COMPLETED");
        _gameLift.DescribePlayer(seat)["TerminationTime"].ShouldNotBeNull();
    }

    [Fact]
    public void An_id_is_not_accepted_twice()
    {
        var seat = _gameLift.Reserve(_gameLift.Active());
        _gameLift.World.AcceptPlayerSession(seat);
        _gameLift.World.RemovePlayerSession(seat);

        _gameLift.World.AcceptPlayerSession(seat)!.Message
            .ShouldBe($"PlayerSession ({seat}) has a status of COMPLETED instead of RESERVED");
        _gameLift.World.RemovePlayerSession(seat)!.Code.ShouldBe("InvalidRequestException");
        _gameLift.World.AcceptPlayerSession("psess-none")!.Code.ShouldBe("NotFoundException");
        _gameLift.World.RemovePlayerSession("psess-none")!.Code.ShouldBe("NotFoundException");
    }

    [Fact]
    public void Seats_need_an_active_session()
    {
        var id = _gameLift.Create()["GameSessionId"]!.GetValue<string>();
        Refusal(_gameLift, id, "ada").ShouldBe("InvalidGameSessionStatusException");
        _gameLift.World.EndGameSession(id);
        Refusal(_gameLift, id, "ada").ShouldBe("InvalidGameSessionStatusException");
        Refusal(_gameLift, $"{id}0", "ada").ShouldBe("NotFoundException");
    }

    [Theory]
    [InlineData("InvalidGameSessionStatusException")]
    [InlineData("InvalidRequestException")]
    public void DENY_ALL_refuses_seats(string code)
    {
        var gameLift = new SimulatedGameLift(new() { DenyAllError = Enum.Parse<ErrorClass>(code) });
        var id = gameLift.Active();
        SetPolicy(gameLift, id, "DENY_ALL");

        Refusal(gameLift, id, "ada").ShouldBe(code);
        SetPolicy(gameLift, id, "ACCEPT_ALL");
        gameLift.Reserve(id).ShouldNotBeNull();
    }

    [Fact]
    public void A_batch_is_all_or_nothing()
    {
        var id = _gameLift.Active(("MaximumPlayerSessionCount", 2));

        _gameLift.Refuse("CreatePlayerSessions", Batch(id, "a", "b", "c")).Code.ShouldBe("GameSessionFullException");
        _gameLift.Describe(id)["CurrentPlayerSessionCount"]!.GetValue<int>().ShouldBe(0);
        _gameLift.Call("CreatePlayerSessions", Batch(id, "a", "b"))["PlayerSessions"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void A_batch_takes_what_fits_where_that_is_wanted()
    {
        var gameLift = new SimulatedGameLift(new() { AtomicBatches = false });
        var id = gameLift.Active(("MaximumPlayerSessionCount", 2));

        gameLift.Call("CreatePlayerSessions", Batch(id, "a", "b", "c"))["PlayerSessions"]!.AsArray().Count.ShouldBe(2);
        gameLift.Refuse("CreatePlayerSessions", Batch(id, "d")).Code.ShouldBe("GameSessionFullException");
    }

    [Fact]
    public void Player_data_goes_to_its_player_and_other_entries_count_for_nothing()
    {
        var request = Batch(_gameLift.Active(), "a", "b");
        request["PlayerDataMap"] = new JsonObject { ["b"] = "data", ["z"] = "nobody" };

        var players = _gameLift.Call("CreatePlayerSessions", request)["PlayerSessions"]!.AsArray();

        players[0]!["PlayerData"].ShouldBeNull();
        players[1]!["PlayerData"]!.GetValue<string>().ShouldBe("data");
    }

    [Fact]
    public void A_player_twice_in_a_batch_is_refused_unless_allowed()
    {
        _gameLift.Refuse("CreatePlayerSessions", Batch(_gameLift.Active(), "a", "a")).Code
            .ShouldBe("InvalidRequestException");

        var lax = new SimulatedGameLift(new() { DuplicatePlayersInBatch = true });
        lax.Call("CreatePlayerSessions", Batch(lax.Active(), "a", "a"))["PlayerSessions"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_player_again_gets_a_second_seat_unless_that_is_refused()
    {
        var id = _gameLift.Active();
        _gameLift.Reserve(id).ShouldNotBe(_gameLift.Reserve(id));

        var strict = new SimulatedGameLift(new() { RepeatedPlayer = RepeatedPlayer.Refused });
        var other = strict.Active();
        strict.Reserve(other);
        Refusal(strict, other, "ada").ShouldBe("InvalidRequestException");
        strict.Pass(60);
        strict.Reserve(other).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Settle", "COMPLETED", "TIMEDOUT")]
    [InlineData("Complete", "COMPLETED", "COMPLETED")]
    [InlineData("Keep", "ACTIVE", "RESERVED")]
    public void Seats_end_with_their_session(string fate, string active, string reserved)
    {
        var gameLift = new SimulatedGameLift(new() { PlayersAtEnd = Enum.Parse<PlayersAtEnd>(fate) });
        var id = gameLift.Active();
        var (first, second) = (gameLift.Reserve(id, "a"), gameLift.Reserve(id, "b"));
        gameLift.World.AcceptPlayerSession(first);

        gameLift.World.EndGameSession(id);

        Status(gameLift, first).ShouldBe(active);
        Status(gameLift, second).ShouldBe(reserved);
    }

    [Fact]
    public void Seats_are_forgotten_with_their_session()
    {
        var id = _gameLift.Active();
        var seat = _gameLift.Reserve(id);
        _gameLift.World.EndGameSession(id);

        _gameLift.Pass(30 * 24 * 3600);

        _gameLift.Refuse("DescribePlayerSessions", new() { ["PlayerSessionId"] = seat }).Code
            .ShouldBe("NotFoundException");
        _gameLift.Call("DescribePlayerSessions", new() { ["PlayerId"] = "ada" })["PlayerSessions"]!
            .AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Virtual_players_connect_stay_and_leave_and_the_empty_session_ends()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(fleet => fleet with
        {
            GameServers = new() { ConnectChance = 1, ConnectSeconds = 5, StaySeconds = 60, EndsWhenEmpty = true },
        }));
        var id = gameLift.Active();
        var seat = gameLift.Reserve(id);

        gameLift.Pass(5);
        Status(gameLift, seat).ShouldBe("ACTIVE");
        gameLift.Pass(60);

        Status(gameLift, seat).ShouldBe("COMPLETED");
        gameLift.Describe(id)["Status"]!.GetValue<string>().ShouldBe("TERMINATED");
    }

    private static JsonObject Batch(string id, params string[] players) => new()
    {
        ["GameSessionId"] = id,
        ["PlayerIds"] = new JsonArray([.. players.Select(player => JsonValue.Create(player))]),
    };

    private static string Status(SimulatedGameLift gameLift, string seat) =>
        gameLift.DescribePlayer(seat)["Status"]!.GetValue<string>();

    private static string Refusal(SimulatedGameLift gameLift, string id, string player) =>
        gameLift.Refuse("CreatePlayerSession", new() { ["GameSessionId"] = id, ["PlayerId"] = player }).Code;

    private static void SetPolicy(SimulatedGameLift gameLift, string id, string policy) => gameLift.Call(
        "UpdateGameSession", new() { ["GameSessionId"] = id, ["PlayerSessionCreationPolicy"] = policy });
}
