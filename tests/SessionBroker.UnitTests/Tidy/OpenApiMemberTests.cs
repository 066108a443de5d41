using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>
/// infra/openapi.yaml names the members and parameters that the code writes and reads, and no others.
/// </summary>
public sealed class OpenApiMemberTests : IDisposable
{
    private static readonly string SessionId =
        GameSessionId.Parse("arn:aws:gamelift:us-east-1::gamesession/fleet-home/gsess-1")!.Value.UrlForm;

    private static readonly string TicketId = $"sbt-{new string('0', 40)}";

    private readonly YamlMappingNode _api = Yaml.Read("infra/openapi.yaml");
    private readonly TestBroker _broker = new();

    /// <summary>Where a schema stands, and the type that is written by it.</summary>
    public static TheoryData<string, JsonTypeInfo> Answers => new()
    {
        { "components/schemas/GameSession", ApiJson.Default.GameSessionBody },
        { "components/schemas/GameSessionPage", ApiJson.Default.GameSessionPageBody },
        {
            "paths//v1/game-sessions/{gameSessionId}/log/get/responses/200/content/application/json/schema",
            ApiJson.Default.GameSessionLogBody
        },
        { "components/schemas/Reservation", ApiJson.Default.ReservationBody },
        { "components/schemas/Reservation/properties/connection", ApiJson.Default.ConnectionBody },
        { "components/schemas/Reservation/properties/problem", ApiJson.Default.ReservationProblemBody },
        { "components/schemas/ReservationPage", ApiJson.Default.ReservationPageBody },
        { "components/schemas/Placement", ApiJson.Default.PlacementBody },
        { "components/schemas/Placement/properties/players/items", ApiJson.Default.PlacedPlayerBody },
        { "components/schemas/Ticket", ApiJson.Default.TicketBody },
        { "components/schemas/SeatConnection", ApiJson.Default.SeatConnectionBody },
        { "components/schemas/Problem", HttpJson.Default.Problem },
        { "components/schemas/Problem/properties/upstream", HttpJson.Default.Upstream },
        { "components/schemas/Problem/properties/errors/items", HttpJson.Default.InputError },
        {
            "paths//v1/health/get/responses/200/content/application/json/schema", ApiJson.Default.HealthBody
        },
    };

    /// <summary>Where the schema of a body stands, and an event that has one.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        { "components/schemas/NewGameSession", "CreateGameSession" },
        { "components/schemas/JoinRequest", "JoinGame" },
        { "components/schemas/GameSessionChange", "UpdateGameSession" },
        { "components/schemas/NewPlacement", "StartPlacement" },
        { "components/schemas/NewTicket", "StartMatchmaking" },
        {
            "paths//v1/matchmaking-tickets/{ticketId}/acceptance/post/requestBody/content/application/json/schema",
            "AcceptMatch"
        },
        {
            "paths//v1/game-sessions/{gameSessionId}/player-sessions/post/requestBody/content/application/json/schema",
            "CreatePlayerSession"
        },
    };

    public static TheoryData<string, string, string> Queries => new()
    {
        { "/v1/game-sessions", "get", "SearchGameSessions" },
        { "/v1/game-sessions/{gameSessionId}", "delete", "TerminateGameSession" },
        { "/v1/reservations", "get", "ListReservations" },
    };

    public void Dispose() => _broker.Dispose();

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void An_answer_has_the_members_that_are_described(string place, JsonTypeInfo type)
    {
        var schema = At(place);

        var written = type.Properties.Select(property => (property.Name, Required: !property.IsGetNullable));
        var required = schema.At("required").Items().Select(Text).ToHashSet();
        var described = schema.At("properties").Members()
            .Select(member => (member.Name, Required: required.Contains(member.Name)));

        described.ShouldBe(written, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_has_the_members_that_are_described(string place, string handler)
    {
        var answer = await _broker.SendAsync(Event(handler).WithJson("""{"another":1}"""));

        var unknown = answer.Body["errors"]!.AsArray().Single(error => (string?)error!["pointer"] == "/another")!;
        KnownIn((string)unknown["detail"]!).ShouldBe(
            At(place).At("properties").Members().Select(member => member.Name), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_has_the_parameters_that_are_described(string path, string method, string handler)
    {
        var answer = await _broker.SendAsync(Event(handler).WithQuery("another", "1"));

        var unknown = answer.Body["errors"]!.AsArray().Single(error => (string?)error!["parameter"] == "another")!;
        var described = _api.At("paths", path, method, "parameters").Items()
            .Where(parameter => parameter.TextAt("in") == "query")
            .Select(parameter => parameter.TextAt("name") is "properties" ? "property.KEY" : parameter.TextAt("name"));
        KnownIn((string)unknown["detail"]!).ShouldBe(described, ignoreOrder: true);
    }

    [Fact]
    public void A_property_can_be_searched_by_the_keys_that_are_described()
    {
        var described = _api.At("paths", "/v1/game-sessions", "get", "parameters").Items()
            .Single(parameter => parameter.TextAt("name") == "properties")
            .TextAt("schema", "propertyNames", "pattern")!;
        var pattern = new Regex(described, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        var letters = Gen.Elements('a', 'Z', '0', '_', '-', '.', ' ', '\'', '\n', '\u00E9', '=');
        var keys = from length in Gen.Choose(0, 34)
                   from mostly in Gen.Elements("a", "Z9", "_-")
                   from odd in letters
                   from at in Gen.Choose(0, 34)
                   let good = string.Concat(Enumerable.Repeat(mostly, 34))[..length]
                   select at < length ? good[..at] + odd + good[(at + 1)..] : good;

        Prop.ForAll(keys.ToArbitrary(), key =>
        {
            var name = $"property.{key}";
            var request = Event("SearchGameSessions").WithQuery("destination", "default").WithQuery(name, "v");
            var answer = _broker.SendAsync(request).GetAwaiter().GetResult();
            return pattern.Match(name).Value == name == (answer.Status == 200);
        }).QuickCheckThrowOnFailure();
    }

    private static ApiEvent Event(string handler) =>
        ApiEvent.For(handler).WithPath("gameSessionId", SessionId).WithPath("ticketId", TicketId);

    private static string[] KnownIn(string detail) => detail.Split("known are ")[1].Split(", ");

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    // "//" stands before a path of the API, which itself has slashes.
    private YamlNode At(string place)
    {
        var parts = Regex.Matches(place, "(?<=^|/)(/v1/[^ ]*?(?=/(get|post)/)|application/json|[^/]+)")
            .Select(match => match.Value);
        return _api.At([.. parts]).ShouldNotBeNull(place);
    }
}
