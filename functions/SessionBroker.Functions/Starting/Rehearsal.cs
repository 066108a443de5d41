using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using Amazon.GameLift;
using Amazon.Lambda.APIGatewayEvents;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Starting;

/// <summary>
/// One request to a function of its own, over services that answer from memory: it takes the same way through parsing,
/// rules, the SDK's clients and writing as a player's, so that what the first one would pay for is paid while Lambda
/// gives a full core.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    private const string Player = "rehearsal";

    private static readonly GameSessionId GameSession = GameSessionId.Parse(
        $"arn:aws:gamelift:us-east-1::gamesession/{CannedServices.FleetId}/rehearsal")!.Value;

    private readonly CannedServices _services = new(GameSession.Arn, Player);
    private readonly AmazonGameLiftClient _gameLift;
    private readonly AmazonDynamoDBClient _dynamoDb;
    private readonly Composition _functions;

    public Rehearsal(BrokerSettings settings, BrokerDependencies dependencies)
    {
        var silent = dependencies with { Log = NullLoggerFactory.Instance };
        _gameLift = GameLiftClients.Create(_services);
        _dynamoDb = DynamoDbClients.Create(_services);
        var ports = AwsPorts.Over(_gameLift, _dynamoDb, settings.TableName, silent);
        ImmutableArray<Destination> destinations =
        [
            new() { Name = Player, Target = new DestinationTarget.Fleet(CannedServices.FleetId) },
            new() { Name = "queue", Target = new DestinationTarget.Queue("rehearsal") },
            new() { Name = "matchmaker", Target = new DestinationTarget.Matchmaker("rehearsal") },
        ];
        _functions = new Composition(
            settings with { Destinations = destinations, Region = new HomeRegion("us-east-1") }, ports, silent);
    }

    /// <summary>The operations that were asked for, by their targets.</summary>
    public IReadOnlyList<string> Calls => _services.Calls;

    public void Dispose()
    {
        _gameLift.Dispose();
        _dynamoDb.Dispose();
        _services.Dispose();
    }

    /// <returns>The answer, or null where the function is no route's.</returns>
    public async Task<Stream?> RunAsync(string handler)
    {
        var route = Routes.All.FirstOrDefault(
            route => string.Equals(route.Handler, handler, StringComparison.Ordinal));
        if (route is null) return null;

        var input = new MemoryStream();
        HttpJson.Events.Serialize(EventOf(route), input);
        input.Position = 0;
        return await _functions.Handler(handler)(input, new RehearsalContext());
    }

    private static APIGatewayHttpApiV2ProxyRequest EventOf(Route route) => new()
    {
        RawPath = route.Path,
        Headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = "application/json",
            ["idempotency-key"] = "rehearsal",
        },
        PathParameters = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["gameSessionId"] = GameSession.UrlForm,
            ["reservationId"] = $"res-{new string('0', 40)}",
            ["placementId"] = $"sbp-{new string('0', 40)}",
            ["ticketId"] = $"sbt-{new string('0', 40)}",
        },
        QueryStringParameters = route.Handler is nameof(SearchGameSessions)
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["destination"] = Player }
            : null,
        RequestContext = new APIGatewayHttpApiV2ProxyRequest.ProxyRequestContext
        {
            Http = new APIGatewayHttpApiV2ProxyRequest.HttpDescription { Method = route.Method },
            Authorizer = new APIGatewayHttpApiV2ProxyRequest.AuthorizerDescription
            {
                Jwt = new APIGatewayHttpApiV2ProxyRequest.AuthorizerDescription.JwtDescription
                {
                    Claims = new Dictionary<string, string>(StringComparer.Ordinal) { ["sub"] = Player },
                },
            },
        },
        Body = BodyOf(route.Handler),
    };

    private static string? BodyOf(string handler) => handler switch
    {
        nameof(CreateGameSession) => """{"destination":"rehearsal","maximumPlayerSessionCount":2}""",
        nameof(UpdateGameSession) or nameof(StartPlacement) => """{"maximumPlayerSessionCount":2}""",
        nameof(StartMatchmaking) => "{}",
        nameof(AcceptMatch) => """{"acceptanceType":"ACCEPT"}""",
        nameof(CreatePlayerSession) => "{}",
        nameof(JoinGame) => """{"destination":"rehearsal"}""",
        _ => null,
    };
}
