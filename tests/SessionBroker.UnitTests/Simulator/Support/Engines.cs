using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Support;

/// <summary>Simulators without a socket.</summary>
internal static class Engines
{
    public const string FleetId = WorldSetup.Ec2FleetId;

    public static SimulatorEngine Start(GameLiftServerOptions options) =>
        new(options, new Uri("http://127.0.0.1:3001"));

    public static SimulatorEngine Start(TimeProvider time) => Start(new GameLiftServerOptions { TimeProvider = time });

    public static Exchange Call(this SimulatorEngine engine, string operation, JsonObject input) =>
        engine.Pipeline.Handle(Requests.Json(operation, input));

    public static string CreateGameSession(this SimulatorEngine engine, int seats = 10)
    {
        var created = engine.Call(
            "CreateGameSession", new JsonObject { ["FleetId"] = FleetId, ["MaximumPlayerSessionCount"] = seats });
        return (string)created.Document()["GameSession"]!["GameSessionId"]!;
    }

    public static string StatusOf(this SimulatorEngine engine, string gameSessionId)
    {
        var described = engine.Call("DescribeGameSessions", new JsonObject { ["GameSessionId"] = gameSessionId });
        return (string)described.Document()["GameSessions"]![0]!["Status"]!;
    }
}
