using System.Diagnostics;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.Benchmarks.Simulator;

/// <summary>
/// A simulator that holds so many ACTIVE game sessions, each with twenty of its two hundred seats taken.
/// </summary>
internal sealed class SimulatorLoad : IAsyncDisposable
{
    public const string FleetId = "fleet-load";
    public const int PlayersPerSession = 20;
    private const int ProcessesPerInstance = 50;

    private SimulatorLoad(SimulatorEngine engine, IReadOnlyList<string> gameSessionIds, TimeSpan filling, long bytes)
    {
        Engine = engine;
        GameSessionIds = gameSessionIds;
        Filling = filling;
        Bytes = bytes;
    }

    public SimulatorEngine Engine { get; }

    public IReadOnlyList<string> GameSessionIds { get; }

    /// <summary>How long it took to make all of them through the protocol.</summary>
    public TimeSpan Filling { get; }

    /// <summary>What the world takes on the managed heap.</summary>
    public long Bytes { get; }

    public int PlayerSessions => GameSessionIds.Count * PlayersPerSession;

    public static SimulatorLoad Fill(int gameSessions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var engine = new SimulatorEngine(
            new GameLiftServerOptions { Config = MakeConfig(gameSessions), Mode = TimeMode.Immediate },
            new Uri("http://127.0.0.1:3001"));
        var started = Stopwatch.GetTimestamp();
        var ids = Enumerable.Range(0, gameSessions).Select(number => Open(engine, number)).ToList();
        var filling = Stopwatch.GetElapsedTime(started);
        return new SimulatorLoad(engine, ids, filling, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();

    private static string Open(SimulatorEngine engine, int number)
    {
        var created = Calls.Answer(engine, "CreateGameSession", new JsonObject
        {
            ["FleetId"] = FleetId,
            ["MaximumPlayerSessionCount"] = 200,
            ["Name"] = $"room {number}",
            ["GameProperties"] = new JsonArray(
                new JsonObject { ["Key"] = "map", ["Value"] = $"map-{number % 50}" }),
        });
        var id = (string)created["GameSession"]!["GameSessionId"]!;
        Calls.Answer(engine, "CreatePlayerSessions", new JsonObject
        {
            ["GameSessionId"] = id,
            ["PlayerIds"] = new JsonArray(
                [
                    .. Enumerable.Range(0, PlayersPerSession)
                        .Select(seat => JsonValue.Create($"player-{number}-{seat}")),
                ]),
        });
        return id;
    }

    /// <summary>Room for a tenth more than is filled, and reservations that outlast the measurement.</summary>
    private static SimulatorConfig MakeConfig(int gameSessions) => SimulatorConfig.Default with
    {
        Options = new WorldOptions { ReservationSeconds = 86_400 },
        Setup = new WorldSetup
        {
            Fleets =
            [
                new FleetSetup
                {
                    FleetId = FleetId,
                    ProcessesPerInstance = ProcessesPerInstance,
                    Locations =
                    [
                        new FleetLocationSetup
                        {
                            Location = "us-east-1",
                            Instances = (gameSessions * 11 / 10 / ProcessesPerInstance) + 1,
                            InstancesMax = gameSessions,
                        },
                    ],
                },
            ],
        },
    };
}
