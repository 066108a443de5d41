using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.Protocol.Constraints;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.Simulation.GameLift;

/// <summary>
/// GameLift: the simulator's operations on the simulator's world, without its protocols. Time is the run's; every
/// change is noted at its moment.
/// </summary>
internal sealed class SimulatedGameLift
{
    private const string Location = "us-east-1";

    private readonly WorldClock _time;
    private readonly GameLiftState _gameLift;
    private readonly FleetLocation _place;

    public SimulatedGameLift(WorldClock time, WorldOptions options, FleetSetup fleet, int seed)
    {
        _time = time;
        _gameLift = new GameLiftState(
            options, new WorldSetup { Fleets = [fleet] }, seed, time.GetUtcNow());
        _place = _gameLift.Fleets.Get(fleet.FleetId).Find(Location)!;
        Note();
    }

    public WorldOptions Options => _gameLift.Options;

    /// <summary>What it held at every moment.</summary>
    public GameLiftTimelines Timelines { get; } = new();

    /// <summary>Whether players connect by relays of the player gateway.</summary>
    public bool HasGateway => _gameLift.Fleets.All.Single().HasGateway;

    /// <summary>The fleet that a world begins with.</summary>
    public static FleetSetup Fleet(
        string fleetId, GameServerBehaviour servers, int activationTimeoutSeconds, bool hasGateway) =>
        new()
        {
            PlayerGatewayMode = hasGateway ? "ENABLED" : "DISABLED",
            FleetId = fleetId,
            Locations = [new FleetLocationSetup { Location = Location }],
            ProcessesPerInstance = 5,
            ActivationTimeoutSeconds = activationTimeoutSeconds,
            GameServers = servers,
        };

    /// <summary>Performs an operation, as the service does behind its protocols.</summary>
    public OperationAnswer Perform(string operation, JsonObject input)
    {
        CatchUp();
        var model = ServiceModel.Current.Operations[operation];
        if (ConstraintChecker.Check(model.Input, input) is { } faults)
            return new OperationAnswer.Error(new ServiceError("ValidationException", faults));

        var answer = OperationTable.All[operation](_gameLift, input);
        Note();
        return answer;
    }

    /// <summary>Does to the world what no operation does.</summary>
    public ServiceError? Change(Func<GameLiftState, ServiceError?> change)
    {
        CatchUp();
        var refused = change(_gameLift);
        Note();
        return refused;
    }

    public void AddProcesses(int count) => Change(gameLift => gameLift.AddProcesses(
        gameLift.Fleets.All.Single().Id, Location, count));

    /// <summary>Forgets the game sessions that ended before then.</summary>
    public void ForgetEndedBefore(DateTimeOffset moment)
    {
        CatchUp();
        foreach (var session in _gameLift.GameSessions.All.Where(session => session.TerminationTime < moment).ToArray())
        {
            _gameLift.Lifecycle.Forget(session);
            Timelines.NoteForgotten(session.Arn, _gameLift.Now);
        }
    }

    /// <summary>Lets everything happen that is due by now.</summary>
    public void CatchUp()
    {
        var now = _time.GetUtcNow();
        while (_gameLift.NextDue <= now)
        {
            _gameLift.Step();
            Note();
        }

        _gameLift.AdvanceTo(now);
    }

    private void Note()
    {
        _gameLift.TakeEvents();
        Timelines.Note(_gameLift, _place.FreeProcesses);
    }
}
