using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;
using SessionBroker.UnitTests.Tidy;

namespace SessionBroker.UnitTests.Http;

/// <summary>
/// Each endpoint makes the calls to DynamoDB and GameLift that docs/architecture.md has, in this order, when nothing
/// goes wrong.
/// </summary>
public sealed class NetworkCallTests : IDisposable
{
    private readonly TestBroker _broker = new();
    private readonly List<string> _calls = [];
    private readonly GameSessionId _session;

    public NetworkCallTests()
    {
        _session = _broker.GameLift.Start("fleet-home", creator: "player-1").Id;
        _broker.DynamoDb.OnCall = operation => NoteAsync($"DynamoDB {operation}");
        _broker.GameLift.Faults.Meanwhile = call => NoteAsync($"GameLift {OperationOf(call)}");
    }

    public static TheoryData<string> Endpoints =>
        [.. Routes.All.Select(route => route.Handler).Where(handler => handler != "Health").Distinct()];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task An_endpoint_makes_the_documented_calls(string endpoint)
    {
        var documented = MarkdownTable.Read("docs/architecture.md", "endpoint").Single(row => row[0] == endpoint)[1];
        var request = await PrepareAsync(endpoint);
        _calls.Clear();

        var answer = await _broker.SendAsync(request);

        answer.Status.ShouldBeLessThan(300, answer.Body.ToJsonString());
        string.Join(", ", _calls).ShouldBe(documented);
    }

    [Fact]
    public void A_seat_takes_three_calls() =>
        MarkdownTable.Read("docs/architecture.md", "endpoint")
            .Single(row => row[0] == "CreatePlayerSession")[1].Split(", ").Length.ShouldBe(3);

    public void Dispose() => _broker.Dispose();

    private async Task<ApiEvent> PrepareAsync(string endpoint)
    {
        var request = ApiEvent.For(endpoint);
        switch (endpoint)
        {
            case "GetReservation" or "ReleaseReservation" or "GetConnection":
                var made = await _broker.SendAsync(ReserveRequest);
                return request.WithPath("reservationId", made.Text("reservationId")!);
            case "ListReservations":
                await _broker.SendAsync(ReserveRequest);
                return request;
            case "CreateGameSession":
                return request.WithJson("""{"destination": "default", "maximumPlayerSessionCount": 4}""");
            case "SearchGameSessions":
                return request.WithQuery("destination", "default");
            case "UpdateGameSession":
                return request.WithPath("gameSessionId", _session.UrlForm).WithJson("""{"name": "A name"}""");
            case "GetGameSessionLog":
                _broker.GameLift.End(_session);
                return request.WithPath("gameSessionId", _session.UrlForm);
            case "StartPlacement":
                return request.WithJson("""{"maximumPlayerSessionCount": 2}""");
            case "StartMatchmaking":
                return request.WithJson("{}");
            case "GetPlacement" or "StopPlacement":
                var placement = await _broker.SendAsync(
                    ApiEvent.For("StartPlacement").WithJson("""{"maximumPlayerSessionCount": 2}"""));
                return request.WithPath("placementId", placement.Text("placementId")!);
            case "GetMatchmaking" or "StopMatchmaking" or "AcceptMatch":
                var ticket = await _broker.SendAsync(ApiEvent.For("StartMatchmaking").WithJson("{}"));
                if (endpoint == "AcceptMatch")
                {
                    var proposed = new PlacingReport(PlacingStatus.RequiresAcceptance, _broker.Time.GetUtcNow());
                    _broker.Placings.Become(_broker.Placings.Last, proposed);
                    request = request.WithJson("""{"acceptanceType": "ACCEPT"}""");
                }

                return request.WithPath("ticketId", ticket.Text("ticketId")!);
            case "JoinGame":
                await _broker.SendAsync(request.WithJson(JoinBody) with { Player = "another" });
                return request.WithJson(JoinBody);
            case "CreatePlayerSession":
                return ReserveRequest;
            default:
                return request.WithPath("gameSessionId", _session.UrlForm);
        }
    }

    private const string JoinBody = """{"destination": "default", "maximumPlayerSessionCount": 4}""";

    private Task NoteAsync(string call)
    {
        _calls.Add(call);
        return Task.CompletedTask;
    }

    private ApiEvent ReserveRequest =>
        ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", _session.UrlForm).WithJson("{}");

    // The double names some calls by what they ask for.
    private static string OperationOf(string call) =>
        call.StartsWith("DescribePlayerSessions", StringComparison.Ordinal) ? "DescribePlayerSessions" : call;
}
