using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Events;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Control;

/// <summary>
/// What tests and developers may do beside calling GameLift: move time, break things, play the game servers and the
/// players, and look inside. The HTTP API under /_sim/ is this class by name. Every method may be called while
/// requests are served.
/// </summary>
public sealed class SimulatorControl
{
    /// <summary>Ends a drain of a world that creates new work without end.</summary>
    private const int DrainStepsMax = 100_000;

    /// <summary>Room for the longest retention before the calendar of the platform ends.</summary>
    private static readonly DateTimeOffset EndOfTime = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Simulation _simulation;
    private readonly FaultPlan _faults;
    private readonly EventDelivery _events;
    private readonly CallLedger _calls;
    private readonly SimulatorConfig _config;

    internal SimulatorControl(
        Simulation simulation, FaultPlan faults, EventDelivery events, CallLedger calls, SimulatorConfig config)
    {
        _simulation = simulation;
        _faults = faults;
        _events = events;
        _calls = calls;
        _config = config;
    }

    public DateTimeOffset Now => _simulation.Use(world => world.Now);

    /// <summary>Moves the world's clock ahead and runs what is due by then; answers the time that is reached.</summary>
    public DateTimeOffset Advance(TimeSpan by) =>
        by >= TimeSpan.Zero && by < EndOfTime - Now
            ? _simulation.Advance(by)
            : throw new ControlException(
                ControlException.BadRequest, $"Time goes forward only, up to {EndOfTime:yyyy}.");

    /// <summary>Runs the next pending change, whenever it is due; false when nothing is pending.</summary>
    public bool Step() => _simulation.Step(TimeSpan.FromDays(365_000));

    /// <summary>
    /// Steps until nothing is due within that time of the last step: work is finished, and far limits are not reached.
    /// </summary>
    public int Drain(TimeSpan within)
    {
        var steps = 0;
        while (steps < DrainStepsMax && _simulation.Step(within))
            steps++;
        return steps;
    }

    public void AddProcesses(string fleetId, string location, int count) =>
        Change(world => world.AddProcesses(fleetId, location, count));

    public void RemoveProcesses(string fleetId, string location, int count) =>
        Change(world => world.RemoveProcesses(fleetId, location, count));

    public void SetFleetStatus(string fleetId, string status) => Change(world => world.SetFleetStatus(fleetId, status));

    public void ActivateGameSession(string gameSessionId) => Change(world => world.ActivateGameSession(gameSessionId));

    public void EndGameSession(string gameSessionId) => Change(world => world.EndGameSession(gameSessionId));

    public void CrashProcess(string gameSessionId) => Change(world => world.CrashProcess(gameSessionId));

    public void InterruptSpot(string gameSessionId) => Change(world => world.InterruptSpot(gameSessionId));

    public void AcceptPlayerSession(string playerSessionId) =>
        Change(world => world.AcceptPlayerSession(playerSessionId));

    public void RemovePlayerSession(string playerSessionId) =>
        Change(world => world.RemovePlayerSession(playerSessionId));

    /// <summary>Throws <see cref="ControlException"/> for a rule that could never strike as it means to.</summary>
    public InjectedFault InjectFault(FaultRule rule) =>
        FaultRuleCheck.FaultOf(rule) is { } fault
            ? throw new ControlException(ControlException.BadRequest, fault)
            : _faults.Inject(rule);

    public IReadOnlyList<InjectedFault> Faults() => _faults.List();

    /// <summary>False when there is no such fault.</summary>
    public bool RemoveFault(int id) => _faults.Remove(id);

    public void ClearFaults() => _faults.Clear();

    public EventFaults EventFaults
    {
        get => _events.Faults;
        set => _events.Faults = value;
    }

    /// <summary>Events that came about and are still on their way.</summary>
    public int UndeliveredEvents => _events.Undelivered;

    public IReadOnlyList<CallCount> Calls() => _calls.List();

    /// <summary>How often an operation was called, whatever the outcome.</summary>
    public long CallsOf(string operation) =>
        _calls.List().Where(count => count.Operation == operation).Sum(count => count.Count);

    public void ClearCalls() => _calls.Clear();

    /// <summary>Everything in the world, for a person and for assertions.</summary>
    public JsonObject Dump() => _simulation.Use(world => world.Dump());

    public string Snapshot() => _simulation.Snapshot();

    public void Restore(string snapshot)
    {
        try
        {
            _simulation.Restore(snapshot);
        }
        catch (JsonException unreadable)
        {
            throw new ControlException(ControlException.BadRequest, $"That is no snapshot: {unreadable.Message}");
        }
    }

    /// <summary>Back to the start: the world, the clock, the faults and the counts.</summary>
    public void Reset()
    {
        _simulation.Reset();
        _faults.Reset(_config.Faults);
        _events.Faults = _config.EventFaults;
        _calls.Clear();
    }

    /// <summary>
    /// The log behind a URL of GetGameSessionLogUrl, by the URL's last segment; null when there is none.
    /// </summary>
    public string? ReadLog(string token) => _simulation.Use(world => world.ReadLog(token));

    private void Change(Func<GameLiftState, ServiceError?> change)
    {
        if (_simulation.Use(change) is { } refused)
            throw new ControlException(refused.Code, refused.Message);
    }
}
