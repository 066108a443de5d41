using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SessionBroker.Functions.Starting;

/// <summary>
/// GameLift and DynamoDB for a rehearsal: answers from memory, so that nothing leaves the process. DynamoDB's are those
/// of an empty table, but for a shared game session that is written; GameLift has one game session with a free seat.
/// </summary>
internal sealed class CannedServices : HttpMessageHandler
{
    public const string FleetId = "fleet-00000000-0000-4000-8000-000000000000";

    private readonly string _gameSession;
    private readonly string _sharedGameSession;
    private readonly string _playerSession;

    /// <param name="gameSessionArn">The one game session.</param>
    /// <param name="player">Who asks.</param>
    public CannedServices(string gameSessionArn, string player)
    {
        const string address =
            "\"CreationTime\":1.5,\"IpAddress\":\"192.0.2.1\",\"DnsName\":\"rehearsal.invalid\",\"Port\":1";
        _gameSession = $$"""
            {"GameSessionId":"{{gameSessionArn}}","FleetId":"{{FleetId}}","CreatorId":"{{player}}","Status":"ACTIVE",
            "MaximumPlayerSessionCount":2,"CurrentPlayerSessionCount":1,"PlayerSessionCreationPolicy":"ACCEPT_ALL",
            {{address}}}
            """;
        _sharedGameSession = $$$"""
            {"nextPlace":{"N":"1"},"state":{"S":"Open"},"destination":{"S":"rehearsal"},"seatsMax":{"N":"2"},
            "properties":{"M":{}},"startedAt":{"N":"0"},"gameSession":{"S":"{{{gameSessionArn}}}"}}
            """;
        _playerSession = $$"""
            {"PlayerSessionId":"psess-00000000","PlayerId":"{{player}}","GameSessionId":"{{gameSessionArn}}",
            "FleetId":"{{FleetId}}","Status":"RESERVED",{{address}}}
            """;
    }

    /// <summary>The operations that were asked for, by their targets.</summary>
    public List<string> Calls { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = request.Headers.TryGetValues("X-Amz-Target", out var values) ? values.First() : "";
        Calls.Add(target);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(AnswerTo(target)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = content,
            RequestMessage = request,
        });
    }

    private string AnswerTo(string target) => target switch
    {
        "GameLift.CreateGameSession" or "GameLift.UpdateGameSession" or "GameLift.TerminateGameSession" =>
            $$"""{"GameSession":{{_gameSession}}}""",
        "GameLift.DescribeGameSessions" or "GameLift.SearchGameSessions" =>
            $$"""{"GameSessions":[{{_gameSession}}]}""",
        "GameLift.GetGameSessionLogUrl" => """{"PreSignedUrl":"https://rehearsal.invalid/"}""",
        "GameLift.StartGameSessionPlacement" or "GameLift.DescribeGameSessionPlacement"
            or "GameLift.StopGameSessionPlacement" => """{"GameSessionPlacement":{"Status":"PENDING"}}""",
        "GameLift.StartMatchmaking" => """{"MatchmakingTicket":{"Status":"QUEUED"}}""",
        "GameLift.CreatePlayerSession" => $$"""{"PlayerSession":{{_playerSession}}}""",
        "GameLift.DescribePlayerSessions" => $$"""{"PlayerSessions":[{{_playerSession}}]}""",
        "DynamoDB_20120810.UpdateItem" => $$"""{"Attributes":{{_sharedGameSession}}}""",
        _ => "{}",
    };
}
