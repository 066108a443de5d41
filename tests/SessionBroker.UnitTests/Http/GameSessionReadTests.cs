using System.Buffers.Text;
using System.Text;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class GameSessionReadTests : IDisposable
{
    private readonly TestBroker _broker = new();

    public static TheoryData<string, string, string> QueryFaults => new()
    {
        { "destination", "nowhere", "destination" },
        { "destination", "global", "destination" },
        { "destination", "duel", "destination" },
        { "location", "eu-west-1", "location" },
        { "available", "maybe", "available" },
        { "sort", "name", "sort" },
        { "sort", "--createdAt", "sort" },
        { "limit", "0", "limit" },
        { "limit", "21", "limit" },
        { "name", "", "name" },
        { "name", new string('n', 1025), "name" },
        { "nextToken", "", "nextToken" },
        { "property.", "v", "property." },
        { "property.a.b", "v", "property.a.b" },
        { "property." + new string('k', 33), "v", "property." + new string('k', 33) },
        { "property.mode", new string('v', 97), "property.mode" },
        { "property.x='' OR hasAvailable", "v", "property.x='' OR hasAvailable" },
        { "fleetId", "fleet-1", "fleetId" },
        { "Limit", "5", "Limit" },
    };

    public void Dispose() => _broker.Dispose();

    [Theory]
    [InlineData("fleet-home", "default")]
    [InlineData("fleet-aliased", "aliased")]
    [InlineData("fleet-queued", "global")]
    public async Task A_session_of_any_destination_is_found(string fleetId, string destination)
    {
        var session = _broker.GameLift.Start(fleetId, seats: 4, name: "Duel");

        var answer = await GetAsync(session.Id.UrlForm);

        answer.Status.ShouldBe(200);
        (answer.Text("arn"), answer.Text("destination"), answer.Text("name"))
            .ShouldBe((session.Id.Arn, destination, "Duel"));
        answer.Text("createdAt").ShouldBe("2026-01-02T03:04:05.000Z");
    }

    [Theory]
    [InlineData("player-1", "", true)]
    [InlineData("player-2", "", false)]
    [InlineData("player-2", "broker/party", false)]
    [InlineData("player-2", "openid broker/admin", true)]
    public async Task Only_its_creator_and_admins_see_all_of_a_session(string player, string scope, bool seesAll)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Change(session.Id, started => started with { GameSessionData = "secret" });

        var answer = await _broker.SendAsync(Get(session.Id.UrlForm) with { Player = player, Scope = scope });

        (answer.Text("gameSessionData"), answer.Text("creatorId"))
            .ShouldBe(seesAll ? ("secret", "player-1") : (null, null));
        answer.Body.ToJsonString().ShouldNotContain("null");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("not base64!")]
    [InlineData("YXJu")]
    [InlineData("arn:aws:gamelift:us-east-1::gamesession/fleet-home/gsess-1")]
    public async Task What_is_no_id_of_a_session_is_404(string id)
    {
        var answer = await GetAsync(id);

        (answer.Status, answer.Code).ShouldBe((404, "game-session-not-found"));
    }

    [Fact]
    public async Task A_session_of_another_fleet_does_not_exist()
    {
        var foreign = _broker.GameLift.Start("fleet-of-another-game");

        var read = await GetAsync(foreign.Id.UrlForm);
        var reserve =
            await _broker.SendAsync(ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", foreign.Id.UrlForm));

        (read.Status, reserve.Status).ShouldBe((404, 404));
        _broker.GameLift.Faults.Calls.ShouldAllBe(call => call == "ResolveAlias");
    }

    [Fact]
    public async Task A_session_that_game_lift_does_not_know_is_404()
    {
        var answer = await GetAsync(Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes("arn:aws:gamelift:us-east-1::gamesession/fleet-home/gsess-none")));

        (answer.Status, answer.Code).ShouldBe((404, "game-session-not-found"));
    }

    [Fact]
    public async Task A_search_lists_the_active_sessions_of_its_destination()
    {
        var found = _broker.GameLift.Start("fleet-home", seats: 1, name: "Duel");
        _broker.GameLift.Start("fleet-home", name: "Race");
        _broker.GameLift.Start("fleet-aliased", name: "Duel");
        var ended = _broker.GameLift.Start("fleet-home", name: "Duel");
        _broker.GameLift.Change(ended.Id, session => session with { Status = GameSessionStatus.Terminated });

        var answer = await _broker.SendAsync(
            Search().WithQuery("name", "Duel").WithQuery("sort", "-createdAt").WithQuery("limit", "20"));

        answer.Status.ShouldBe(200);
        answer.Body["gameSessions"]!.AsArray().ShouldHaveSingleItem()!["arn"]!.ToString().ShouldBe(found.Id.Arn);
    }

    [Theory]
    [MemberData(nameof(QueryFaults), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_of_the_query_is_told_by_its_name(string name, string value, string place)
    {
        var answer = await _broker.SendAsync(Search().WithQuery(name, value));

        (answer.Status, answer.Places.Distinct().ShouldHaveSingleItem()).ShouldBe((400, place));
        _broker.GameLift.Faults.Calls.ShouldBeEmpty();
    }

    // Four sessions with 262,144 quotes made an answer over Lambda's limit, for their creator and every admin.
    [Theory]
    [InlineData("player-1", "")]
    [InlineData("player-2", "broker/admin")]
    public async Task A_list_leaves_the_data_of_its_sessions_out(string player, string scope)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Change(session.Id, each => each with { GameSessionData = new string('"', 262_144) });

        var list = await _broker.SendAsync(Search() with { Player = player, Scope = scope });
        var single = await _broker.SendAsync(Get(session.Id.UrlForm) with { Player = player, Scope = scope });

        var listed = list.Body["gameSessions"]!.AsArray().ShouldHaveSingleItem()!.AsObject();
        (listed.ContainsKey("gameSessionData"), (string?)listed["creatorId"]).ShouldBe((false, "player-1"));
        single.Text("gameSessionData").ShouldBe(new string('"', 262_144));
        single.BodyBytes.ShouldBeInRange(2 * 262_144, (2 * 262_144) + 1000);
    }

    [Fact]
    public async Task Every_answer_says_that_its_type_is_not_to_be_guessed()
    {
        var session = _broker.GameLift.Start("fleet-home");
        var seat = await _broker.SendAsync(
            ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", session.Id.UrlForm));

        ApiAnswer[] answers =
        [
            seat, await GetAsync(session.Id.UrlForm), await GetAsync("nonsense"), await _broker.SendAsync(Search()),
            await _broker.SendAsync(
                ApiEvent.For("ReleaseReservation").WithPath("reservationId", seat.Text("reservationId")!)),
        ];

        answers.Select(answer => answer.Status).ShouldBe([201, 200, 404, 200, 204]);
        answers.ShouldAllBe(answer => answer.Header("x-content-type-options") == "nosniff");
    }

    [Fact]
    public async Task A_search_names_its_destination_where_there_are_several()
    {
        var answer = await _broker.SendAsync(ApiEvent.For("SearchGameSessions"));

        answer.Places.ShouldBe(["destination"]);
    }

    [Fact]
    public async Task Properties_are_searched_by_code_points_and_where_they_are_offered()
    {
        var emoji = string.Concat(Enumerable.Repeat("🎮", 96));

        var good =
            await _broker.SendAsync(Search().WithQuery("destination", "aliased").WithQuery("property.mode", emoji));
        var notOffered =
            await _broker.SendAsync(Search().WithQuery("destination", "aliased").WithQuery("property.rank", "1"));

        good.Status.ShouldBe(200);
        notOffered.Places.ShouldBe(["property.rank"]);
    }

    [Fact]
    public async Task An_error_of_game_lift_is_returned()
    {
        _broker.GameLift.Faults.Refuse("SearchGameSessions", ErrorKind.Throttled);

        var answer = await _broker.SendAsync(Search());

        (answer.Status, answer.Header("retry-after")).ShouldBe((503, "2"));
    }

    private static ApiEvent Search() => ApiEvent.For("SearchGameSessions").WithQuery("destination", "default");

    private static ApiEvent Get(string id) => ApiEvent.For("GetGameSession").WithPath("gameSessionId", id);

    private Task<ApiAnswer> GetAsync(string id) => _broker.SendAsync(Get(id));
}
