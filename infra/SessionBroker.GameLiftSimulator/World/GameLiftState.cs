using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Search;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// GameLift as a state machine: commands in, answers and events out. It has no clock, no task and no lock: time comes
/// in by <see cref="AdvanceTo"/>, chance from the seed, and the caller holds one lock around all of it. It is put
/// together here: each part keeps one kind of thing, and gets the parts that it needs.
/// </summary>
internal sealed class GameLiftState
{
    private readonly StateContext _context;

    internal GameLiftState(WorldOptions options, WorldSetup setup, int seed, DateTimeOffset now)
        : this(options, new SeededSource((uint)seed), tokenKey: null, now)
    {
        foreach (var fleet in setup.Fleets)
        {
            FleetLifecycle.Add(fleet);
        }

        foreach (var custom in setup.CustomLocations
            .Concat(Fleets.All.SelectMany(fleet => fleet.Locations).Select(place => place.Name))
            .Where(Locations.IsCustomName))
        {
            Locations.Add(custom);
        }

        foreach (var alias in setup.Aliases)
        {
            Aliases.Add(alias);
        }

        foreach (var queue in setup.Queues)
        {
            Queues.Put(queue);
        }

        foreach (var ruleSet in setup.RuleSets)
        {
            FlexMatch.RuleSets.Add(new() { Name = ruleSet.Name, Body = ruleSet.Body, CreationTime = now });
        }

        foreach (var configuration in setup.Configurations)
        {
            FlexMatch.Configurations.Create(configuration);
        }
    }

    private GameLiftState(WorldOptions options, SeededSource random, string? tokenKey, DateTimeOffset now)
    {
        _context = new(options, random, now, change => change.Applies(this));
        PageTokens = new(tokenKey ?? random.Hex(32));
        Arns = new(options);
        Addresses = new(options, random);
        var computes = new ComputeFactory(_context, Addresses);
        Waiting = new(_context);
        Aliases = new(_context, Fleets);
        Creators = new(_context, Fleets);

        Processes = new(_context, Fleets, computes, Waiting);
        Search = new(_context);
        GameSessions = new(options, Fleets, Processes, Search);
        var servers = new GameServers(_context, Fleets);
        PlayerSessions = new(_context, GameSessions, servers);
        Lifecycle = new(_context, Arns, GameSessions, PlayerSessions, servers);
        Termination = new(_context, Fleets, GameSessions, servers);
        Logs = new(_context, Fleets, GameSessions, PlayerSessions, PageTokens);

        Instances = new(_context, Fleets, computes, Lifecycle, Waiting);
        FleetLifecycle = new(_context, Fleets, Instances, Waiting);
        ZeroScaling = new(_context, Fleets, Instances);
        Creation = new(_context, Lifecycle, ZeroScaling, Creators);
        Placements = new(_context, Waiting, Lifecycle, PlayerSessions, new PlacementEvents(_context, Arns, Queues));
        Dispatch = new(Waiting, Queues, new Candidates(_context, Fleets, Aliases), Lifecycle, ZeroScaling);
        FlexMatch = new(_context, Arns, Queues, Placements, PlayerSessions);

        Lifecycle.Activated = Placements.Activated;
        Lifecycle.Ended = (session, activationFailed) =>
        {
            Instances.ScaleInAfter(session);
            ZeroScaling.Ended(session);
            Placements.Ended(session, activationFailed);
            FlexMatch.Requests.Ended(session);
        };
    }

    internal WorldOptions Options => _context.Options;

    internal DateTimeOffset Now => _context.Now;

    /// <summary>When the next pending change happens, if any is pending.</summary>
    internal DateTimeOffset? NextDue => Schedule.NextDue;

    internal SeededSource Random => _context.Random;

    internal Schedule Schedule => _context.Schedule;

    internal PageTokenCodec PageTokens { get; }

    internal Arns Arns { get; }

    internal Addresses Addresses { get; }

    internal Locations Locations { get; } = new();

    internal Queues Queues { get; } = new();

    internal Aliases Aliases { get; }

    internal Fleets Fleets { get; } = new();

    internal FleetLifecycle FleetLifecycle { get; }

    internal Instances Instances { get; }

    internal Processes Processes { get; }

    internal ZeroScaling ZeroScaling { get; }

    internal Creators Creators { get; }

    internal Creation Creation { get; }

    internal GameSessions GameSessions { get; }

    internal GameSessionLifecycle Lifecycle { get; }

    internal PlayerSessions PlayerSessions { get; }

    internal Termination Termination { get; }

    internal GameSessionLogs Logs { get; }

    internal WaitingPlacements Waiting { get; }

    internal Placements Placements { get; }

    internal PlacementDispatch Dispatch { get; }

    internal FlexMatch FlexMatch { get; }

    internal SearchIndex Search { get; }

    internal static GameLiftState Restore(string snapshot)
    {
        var state = JsonSerializer.Deserialize(snapshot, WorldJson.Default.WorldState)
            ?? throw new JsonException("The snapshot is empty.");
        var world = new GameLiftState(state.Options, new SeededSource(state.Random), state.PageTokenKey, state.Now);
        WorldSnapshots.Fill(world, state);
        world._context.Restore(state.Sequence, state.Events);
        return world;
    }

    /// <summary>Everything, exactly: a restored world goes on as this one would.</summary>
    internal string Snapshot() => JsonSerializer.Serialize(
        WorldSnapshots.Take(this, _context.Sequence, _context.Events), WorldJson.Default.WorldState);

    /// <summary>The whole world, for a person and for assertions.</summary>
    internal JsonObject Dump() => WorldDump.Of(this);

    /// <summary>Runs everything that is due by then, in the order of time, ties in the order of creation.</summary>
    internal void AdvanceTo(DateTimeOffset now)
    {
        while (Schedule.Take(now) is var (due, change))
        {
            _context.MoveTo(due);
            change.Run(this);
        }

        _context.MoveTo(now);
    }

    /// <summary>Runs the one next pending change, whatever its time is; false when none is pending.</summary>
    internal bool Step()
    {
        if (Schedule.Take(DateTimeOffset.MaxValue) is not var (due, change))
        {
            return false;
        }

        _context.MoveTo(due);
        change.Run(this);
        return true;
    }

    /// <summary>
    /// Immediate mode: servers, players and queues do at once whatever they are about to do, and no time passes. What
    /// runs out (reservations, time-outs, retention) still waits for its time.
    /// </summary>
    internal void Settle()
    {
        while (Schedule.TakePrompt() is { } change)
        {
            change.Run(this);
        }
    }

    /// <summary>What happened since the last call.</summary>
    internal IReadOnlyList<WorldEvent> TakeEvents() => _context.TakeEvents();

    internal long NextSequence() => _context.NextSequence();

    internal void Raise(string fleetId, string code, string message) => _context.Raise(fleetId, code, message);

    // What tests and developers may do to the world, beside calling operations. Each answers null, or why not.
    internal ServiceError? AddProcesses(string fleetId, string location, int count) =>
        Processes.Add(fleetId, location, count);

    internal ServiceError? RemoveProcesses(string fleetId, string location, int count) =>
        Processes.Remove(fleetId, location, count);

    internal ServiceError? SetFleetStatus(string fleetId, string status) => FleetLifecycle.Set(fleetId, status);

    internal ServiceError? ActivateGameSession(string gameSessionId) =>
        With(gameSessionId, Lifecycle.Activate, GameSessionStatus.Activating);

    /// <summary>What a game server does with ProcessEnding.</summary>
    internal ServiceError? EndGameSession(string gameSessionId) => With(
        gameSessionId,
        session => Lifecycle.End(session, GameSessionStatus.Terminated, reason: null),
        GameSessionStatus.Activating, GameSessionStatus.Active, GameSessionStatus.Terminating);

    internal ServiceError? CrashProcess(string gameSessionId) => With(
        gameSessionId, Lifecycle.Crash,
        GameSessionStatus.Activating, GameSessionStatus.Active, GameSessionStatus.Terminating);

    /// <summary>Reclaims the instance that hosts the game session: notice first, then INTERRUPTED.</summary>
    internal ServiceError? InterruptSpot(string gameSessionId) =>
        GameSessions.Find(gameSessionId) is { } session
            ? Instances.Interrupt(session)
            : Refusals.GameSessionNotFound(gameSessionId);

    internal ServiceError? AcceptPlayerSession(string playerSessionId) => PlayerSessions.Accept(playerSessionId);

    internal ServiceError? RemovePlayerSession(string playerSessionId) => Lifecycle.RemovePlayer(playerSessionId);

    /// <summary>The text behind a URL of GetGameSessionLogUrl; the token is the URL's last segment.</summary>
    internal string? ReadLog(string token) => Logs.Read(token);

    private ServiceError? With(string gameSessionId, Action<GameSession> act, params GameSessionStatus[] allowed)
    {
        if (GameSessions.Find(gameSessionId) is not { } session)
        {
            return Refusals.GameSessionNotFound(gameSessionId);
        }

        if (!allowed.Contains(session.Status))
        {
            return Refusals.GameSessionStatus(
                gameSessionId, session.Status.Wire(), string.Join(" or ", allowed.Select(each => each.Wire())));
        }

        act(session);
        return null;
    }
}
