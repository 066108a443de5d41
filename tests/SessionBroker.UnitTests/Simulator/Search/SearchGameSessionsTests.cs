using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Search;

public sealed class SearchGameSessionsTests
{
    private readonly SimulatedGameLift _gameLift = new();

    public SearchGameSessionsTests() => _gameLift.World.AddProcesses(WorldSetup.Ec2FleetId, "us-east-1", 200);

    [Fact]
    public void Only_active_sessions_of_the_fleet_are_found()
    {
        var active = _gameLift.Active();
        _gameLift.World.EndGameSession(_gameLift.Active());
        _gameLift.Active(("FleetId", WorldSetup.AnywhereFleetId), ("Location", "custom-office"));
        _gameLift.Create();

        Search().ShouldBe([active]);
    }

    [Fact]
    public void A_location_narrows_the_search()
    {
        _gameLift.Active();
        var remote = _gameLift.Active(("Location", "us-west-2"));

        Search(("Location", "us-west-2")).ShouldBe([remote]);
        _gameLift.Refuse("SearchGameSessions", Request(("Location", "eu-west-1"))).Code
            .ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void Availability_goes_with_slots_and_with_the_policy()
    {
        var full = _gameLift.Active(("MaximumPlayerSessionCount", 1));
        var closed = _gameLift.Active();
        var open = _gameLift.Active();
        _gameLift.Reserve(full);
        SetPolicy(_gameLift, closed, "DENY_ALL");

        Search(("FilterExpression", "hasAvailablePlayerSessions=true")).ShouldBe([open]);
        Search(("FilterExpression", "hasAvailablePlayerSessions=false")).ShouldBe([full, closed]);
        _gameLift.Pass(60);
        Search(("FilterExpression", "hasAvailablePlayerSessions=true")).ShouldBe([full, open]);
    }

    [Fact]
    public void DENY_ALL_hides_nothing_where_that_is_wanted()
    {
        var gameLift = new SimulatedGameLift(new() { DenyAllHidesAvailability = false });
        var id = gameLift.Active();
        SetPolicy(gameLift, id, "DENY_ALL");

        gameLift.Call("SearchGameSessions", Request(("FilterExpression", "hasAvailablePlayerSessions=true")))
            ["GameSessions"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void Every_operand_is_compared()
    {
        var id = _gameLift.Active(
            ("Name", "duel"), ("MaximumPlayerSessionCount", 7), ("GameProperties", Properties(("mode", "ranked"))));
        _gameLift.Active();
        _gameLift.Reserve(id);
        var millis = SimulatedGameLift.Start.ToUnixTimeMilliseconds();

        foreach (var filter in new[]
        {
            $"gameSessionId='{id}'", "gameSessionName='duel'", "gameSessionProperties.mode='ranked'",
            "maximumSessions=7", "playerSessionCount>0", "NOT maximumSessions < 7",
            $"creationTimeMillis = {millis} AND maximumSessions >= 7",
        })
        {
            Search(("FilterExpression", filter)).ShouldBe([id], filter);
        }
    }

    [Fact]
    public void Sorting_puts_those_without_the_operand_last_in_either_direction()
    {
        var none = _gameLift.Active();
        var b = _gameLift.Active(("GameProperties", Properties(("rank", "b"))));
        var a = _gameLift.Active(("GameProperties", Properties(("rank", "a"))));

        Search(("SortExpression", "gameSessionProperties.rank ASC")).ShouldBe([a, b, none]);
        Search(("SortExpression", "gameSessionProperties.rank DESC")).ShouldBe([b, a, none]);
        Search(("SortExpression", "creationTimeMillis DESC")).Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("gameSessionProperties.group ASC", null)]
    [InlineData("gameSessionProperties.group DESC", "hasAvailablePlayerSessions=true")]
    [InlineData("playerSessionCount DESC", null)]
    [InlineData("gameSessionName ASC", "gameSessionProperties.group<>'0'")]
    [InlineData(null, "gameSessionProperties.group='1'")]
    [InlineData(null, "hasAvailablePlayerSessions=true")]
    public void Pages_of_twenty_cover_everything_once(string? sort, string? filter)
    {
        for (var each = 0; each < 70; each++)
        {
            var id = _gameLift.Active(each % 5 == 4
                ? [("Name", $"name{each % 7}")]
                : [("GameProperties", Properties(("group", $"{each % 3}")))]);
            if (each % 4 == 0)
            {
                _gameLift.Reserve(id);
            }
        }

        var whole = Pages(("SortExpression", sort), ("FilterExpression", filter), ("Limit", 100));
        var small = Pages(("SortExpression", sort), ("FilterExpression", filter), ("Limit", 3));

        whole.SkipLast(1).ShouldAllBe(page => page.Length == 20);
        small.SelectMany(page => page).ShouldBe(whole.SelectMany(page => page));
        whole.SelectMany(page => page).Distinct().Count().ShouldBe(whole.Sum(page => page.Length));
        var all = _gameLift.World.GameSessions.All.Count();
        (filter is null ? all : whole.Sum(page => page.Length)).ShouldBe(whole.Sum(page => page.Length));
    }

    [Fact]
    public void A_session_that_comes_between_two_pages_moves_no_other()
    {
        for (var each = 0; each < 25; each++)
        {
            _gameLift.Active();
        }

        var first = _gameLift.Call("SearchGameSessions", Request());
        _gameLift.World.EndGameSession(first["GameSessions"]![0]!["GameSessionId"]!.GetValue<string>());
        var second = _gameLift.Call("SearchGameSessions", Request(("NextToken", first["NextToken"]!
            .GetValue<string>())));

        second["GameSessions"]!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public void The_longest_names_make_tokens_within_their_limit()
    {
        for (var each = 0; each < 21; each++)
        {
            _gameLift.Active(("Name", new string('\u6f22', 1024)));
        }

        _gameLift.Call("SearchGameSessions", Request(("SortExpression", "gameSessionName ASC")))
            ["NextToken"]!.GetValue<string>().Length.ShouldBeLessThanOrEqualTo(1024);
    }

    [Theory]
    [InlineData(
        "FilterExpression", "maximumSessions=",
        "Invalid FilterExpression: Expected a number for maximumSessions, found the end at position 16.")]
    [InlineData(
        "SortExpression", "players ASC",
        "Invalid SortExpression: There is no operand players; it stands at position 0.")]
    public void A_bad_expression_is_an_invalid_request(string member, string text, string message)
    {
        var error = _gameLift.Refuse("SearchGameSessions", Request((member, text)));

        error.ShouldBe(new("InvalidRequestException", message));
    }

    [Fact]
    public void The_index_may_lag_behind()
    {
        var gameLift = new SimulatedGameLift(new() { SearchDelaySeconds = 5 });
        var id = gameLift.Active();
        gameLift.Call("SearchGameSessions", Request())["GameSessions"]!.AsArray().ShouldBeEmpty();

        gameLift.Pass(5);
        gameLift.Reserve(id);
        gameLift.Call(
            "UpdateGameSession",
            new() { ["GameSessionId"] = id, ["PlayerSessionCreationPolicy"] = "DENY_ALL", ["Name"] = "new" });
        gameLift.World.EndGameSession(id);
        var stale = gameLift.Call("SearchGameSessions", Request())["GameSessions"]!.AsArray().ShouldHaveSingleItem()!;
        stale["Status"]!.GetValue<string>().ShouldBe("ACTIVE");
        stale["CurrentPlayerSessionCount"]!.GetValue<int>().ShouldBe(0);
        stale["PlayerSessionCreationPolicy"]!.GetValue<string>().ShouldBe("ACCEPT_ALL");
        stale["TerminationTime"].ShouldBeNull();
        stale["Name"].ShouldBeNull();

        gameLift.Pass(5);
        gameLift.Call("SearchGameSessions", Request())["GameSessions"]!.AsArray().ShouldBeEmpty();
    }

    private static JsonObject Request(params (string Name, JsonNode? Value)[] changes)
    {
        var request = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId };
        foreach (var (name, value) in changes)
        {
            request[name] = value?.DeepClone();
        }

        return request;
    }

    private static JsonArray Properties(params (string Key, string Value)[] properties) =>
        new([.. properties.Select(each => new JsonObject { ["Key"] = each.Key, ["Value"] = each.Value })]);

    private string[] Search(params (string Name, JsonNode? Value)[] changes) => Pages(changes)[0];

    private List<string[]> Pages(params (string Name, JsonNode? Value)[] changes)
    {
        List<string[]> pages = [];
        string? token = null;
        do
        {
            var page = _gameLift.Call("SearchGameSessions", Request([.. changes, ("NextToken", token)]));
            pages.Add([.. page["GameSessions"]!.AsArray().Select(each => each!["GameSessionId"]!.GetValue<string>())]);
            token = page["NextToken"]?.GetValue<string>();
        }
        while (token is not null);

        return pages;
    }

    private static void SetPolicy(SimulatedGameLift gameLift, string id, string policy) => gameLift.Call(
        "UpdateGameSession", new() { ["GameSessionId"] = id, ["PlayerSessionCreationPolicy"] = policy });
}
