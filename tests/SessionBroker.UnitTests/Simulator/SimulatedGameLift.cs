using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator;

/// <summary>A world with its operations behind one method, as the protocol calls them.</summary>
internal sealed class SimulatedGameLift
{
    internal static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    internal SimulatedGameLift(WorldOptions? options = null, WorldSetup? setup = null, int seed = 1) =>
        World = new(options ?? new(), setup ?? WorldSetup.Default, seed, Start);

    internal GameLiftState World { get; set; }

    internal OperationAnswer Ask(string operation, JsonObject input) => OperationTable.All[operation](World, input);

    internal JsonObject Call(string operation, JsonObject input) =>
        Ask(operation, input).ShouldBeOfType<OperationAnswer.Output>().Body;

    internal ServiceError Refuse(string operation, JsonObject input) =>
        Ask(operation, input).ShouldBeOfType<OperationAnswer.Error>().Cause;

    internal void Pass(double seconds) => World.AdvanceTo(World.Now.AddSeconds(seconds));

    /// <summary>A game session on the EC2 fleet, not yet ACTIVE; the changes are members of the request.</summary>
    internal JsonObject Create(params (string Name, JsonNode? Value)[] changes) =>
        Call("CreateGameSession", Request(changes))["GameSession"]!.AsObject();

    internal static JsonObject Request(params (string Name, JsonNode? Value)[] changes)
    {
        var request = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId, ["MaximumPlayerSessionCount"] = 4 };
        foreach (var (name, value) in changes)
        {
            request[name] = value;
        }

        return request;
    }

    /// <summary>The id of a game session that is ACTIVE.</summary>
    internal string Active(params (string Name, JsonNode? Value)[] changes)
    {
        var id = Create(changes)["GameSessionId"]!.GetValue<string>();
        World.Settle();
        return id;
    }

    internal JsonObject Describe(string gameSessionId) =>
        Call("DescribeGameSessions", new() { ["GameSessionId"] = gameSessionId })["GameSessions"]![0]!.AsObject();

    internal string Reserve(string gameSessionId, string playerId = "ada") =>
        Call("CreatePlayerSession", new() { ["GameSessionId"] = gameSessionId, ["PlayerId"] = playerId })
            ["PlayerSession"]!["PlayerSessionId"]!.GetValue<string>();

    internal JsonObject DescribePlayer(string playerSessionId) =>
        Call("DescribePlayerSessions", new() { ["PlayerSessionId"] = playerSessionId })
            ["PlayerSessions"]![0]!.AsObject();

    /// <summary>The default world with its EC2 fleet changed.</summary>
    internal static WorldSetup With(Func<FleetSetup, FleetSetup> change) => WorldSetup.Default with
    {
        Fleets = [change(WorldSetup.Default.Fleets[0]), .. WorldSetup.Default.Fleets.Skip(1)],
    };
}
