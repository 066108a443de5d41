using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SessionBroker.Functions;
using SessionBroker.Functions.Logging;
using SessionBroker.TestKit.GameLift;
using SessionBroker.TestKit.Http;

namespace SessionBroker.TestKit;

/// <summary>
/// The broker's functions, whole, over doubles of GameLift and the store, on a clock that stands still.
/// </summary>
public sealed class TestBroker : IDisposable
{
    /// <summary>A destination of every kind.</summary>
    public const string Destinations =
        """
        [
          {"name": "default", "fleetId": "fleet-home", "locations": ["us-west-2"], "maximumPlayerSessionCount": 64},
          {"name": "anywhere", "fleetId": "fleet-anywhere", "location": "custom-office"},
          {"name": "aliased", "aliasId": "alias-live", "gamePropertyKeys": ["mode", "map"]},
          {"name": "retired", "aliasId": "alias-retired"},
          {"name": "global", "queue": "queue-global", "fleetIds": ["fleet-queued"]},
          {"name": "duel", "matchmaker": "matchmaker-duel", "fleetIds": ["fleet-queued"]}
        ]
        """;

    private readonly Composition _composition;
    private readonly SeededIds _ids = new(seed: 1);
    private readonly List<string> _log = [];
    private readonly JsonLoggerFactory _lines;

    public TestBroker(int seatsMax = 1, string destinations = Destinations)
    {
        GameLift = new InMemoryGameLift(Time);
        Placings = new InMemoryPlacings(Time, GameLift.Faults);
        var table = new InMemoryTable(Time);
        DynamoDb = table.Client;
        Store = new FaultyReservations(table.Reservations);
        GameLift.PointAlias("alias-live", "fleet-aliased");
        GameLift.RetireAlias("alias-retired", "Season 1 is over: update the game.");
        _lines = new JsonLoggerFactory(_log.Add, LogLevel.Debug, Time);
        var settings = BrokerSettings.Read(name => name switch
        {
            "TABLE_NAME" => "reservations",
            "DESTINATIONS" => destinations,
            "AWS_REGION" => "us-east-1",
            "MAX_LIVE_SEATS_PER_PLAYER" => $"{seatsMax}",
            _ => null,
        });
        _composition = new Composition(
            settings,
            new BrokerPorts(
                GameLift,
                GameLift,
                GameLift,
                Store,
                new FaultyGameSessionRequests(table.GameSessionRequests, Store.Faults),
                Placings,
                Placings,
                new FaultyPlacingRecords(table.PlacingRecords, Store.Faults),
                table.SharedGameSessions),
            new BrokerDependencies(Time, _ids, new Random(1), _lines));
    }

    public ManualTimeProvider Time { get; } = new();

    public InMemoryGameLift GameLift { get; }

    /// <summary>GameLift's placements and matchmaking tickets.</summary>
    public InMemoryPlacings Placings { get; }

    public FaultyReservations Store { get; }

    /// <summary>What the store calls.</summary>
    public MeteredDynamoDb DynamoDb { get; }

    /// <summary>Every log line so far.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>Sends an event to its route's function.</summary>
    /// <param name="remaining">How long Lambda lets the function run; 30 s where it is not given.</param>
    public async Task<ApiAnswer> SendAsync(ApiEvent request, TimeSpan? remaining = null)
    {
        var context = new InvocationContext(
            request.Route.Handler, _ids.Next(), Time.GetUtcNow() + (remaining ?? TimeSpan.FromSeconds(30)), Time);
        using var input = request.ToStream();

        await using var output = await _composition.Handler(request.Route.Handler)(input, context);
        return ApiAnswer.Read(output);
    }

    /// <summary>Runs a function that has no route, with whatever event.</summary>
    /// <param name="remaining">How long Lambda lets it run; 50 s where it is not given.</param>
    /// <returns>Its report.</returns>
    public async Task<JsonNode> RunAsync(string handler, string payload = "{}", TimeSpan? remaining = null)
    {
        var context = new InvocationContext(
            handler, _ids.Next(), Time.GetUtcNow() + (remaining ?? TimeSpan.FromSeconds(50)), Time);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(payload));

        await using var output = await _composition.Handler(handler)(input, context);
        return JsonNode.Parse(output)!;
    }

    public void Dispose() => _lines.Dispose();
}
