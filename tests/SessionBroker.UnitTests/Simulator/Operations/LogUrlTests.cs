using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class LogUrlTests
{
    private readonly SimulatedGameLift _gameLift = new(new() { BaseUrl = "http://sim" });

    [Fact]
    public void The_url_leads_to_the_log_for_fifteen_minutes()
    {
        var id = Ended();
        var url = Url(id);

        url.ShouldStartWith("http://sim/_sim/logs/");
        url.Length.ShouldBeLessThanOrEqualTo(1024);
        var log = _gameLift.World.ReadLog(Token(url)).ShouldNotBeNull();
        log.ShouldContain("game session activated");
        log.ShouldContain(id);
        _gameLift.Pass(15 * 60);
        _gameLift.World.ReadLog(Token(url)).ShouldNotBeNull();
        _gameLift.Pass(1);
        _gameLift.World.ReadLog(Token(url)).ShouldBeNull();
        _gameLift.World.ReadLog(Token(Url(id))).ShouldNotBeNull();
    }

    [Fact]
    public void The_log_tells_of_the_players_who_came()
    {
        var id = _gameLift.Active();
        var seat = _gameLift.Reserve(id);
        _gameLift.World.AcceptPlayerSession(seat);
        _gameLift.World.EndGameSession(id);

        _gameLift.World.ReadLog(Token(Url(id)))!.ShouldContain($"accepted {seat}");
    }

    [Fact]
    public void Logs_are_kept_for_fourteen_days()
    {
        var id = Ended();

        _gameLift.Pass((14 * 24 * 3600) - 1);
        Url(id).ShouldNotBeNull();
        _gameLift.Pass(1);

        Refusal(_gameLift, id).ShouldBe("NotFoundException");
    }

    [Theory]
    [InlineData("NotFoundException")]
    [InlineData("InvalidRequestException")]
    public void There_is_no_log_before_the_end(string code)
    {
        var gameLift = new SimulatedGameLift(new() { LogMissingError = Enum.Parse<ErrorClass>(code) });

        Refusal(gameLift, gameLift.Active()).ShouldBe(code);
        Refusal(gameLift, "none").ShouldBe("NotFoundException");
    }

    [Fact]
    public void Anywhere_fleets_have_no_logs()
    {
        var id = _gameLift.Active(("FleetId", WorldSetup.AnywhereFleetId), ("Location", "custom-office"));
        _gameLift.World.EndGameSession(id);

        Refusal(_gameLift, id).ShouldBe("InvalidRequestException");
    }

    [Theory]
    [InlineData("made up")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_token_that_was_made_up_leads_nowhere(string token) =>
        _gameLift.World.ReadLog(token).ShouldBeNull();

    private static string Token(string url) => url[(url.LastIndexOf('/') + 1)..];

    private static string Refusal(SimulatedGameLift gameLift, string id) =>
        gameLift.Refuse("GetGameSessionLogUrl", new() { ["GameSessionId"] = id }).Code;

    private string Ended()
    {
        var id = _gameLift.Active();
        _gameLift.World.EndGameSession(id);
        return id;
    }

    private string Url(string id) =>
        _gameLift.Call("GetGameSessionLogUrl", new() { ["GameSessionId"] = id })["PreSignedUrl"]!.GetValue<string>();
}
