using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Control;

/// <summary>
/// The control API as a table: a method and a path, and what they do. Every row reads its members, refuses any other,
/// and only then acts.
/// </summary>
internal sealed class ControlRoutes
{
    public const string Prefix = "/_sim";
    private const string FaultPrefix = $"{Prefix}/faults/";
    private const string GameSession = "gameSessionId";
    private const string PlayerSession = "playerSessionId";
    private const double DrainSeconds = 30;

    /// <summary>Beyond it the calendar ends, not the patience.</summary>
    private const double SecondsMax = 1e10;

    private readonly SimulatorControl _control;
    private readonly Dictionary<string, Func<ControlBody, JsonObject>> _table;

    public ControlRoutes(SimulatorControl control)
    {
        _control = control;
        _table = new(StringComparer.Ordinal)
        {
            [$"GET {Prefix}"] = body => Show(body, ListRoutes),
            [$"GET {Prefix}/time"] = body => Show(body, Time),
            [$"POST {Prefix}/advance"] = Advance,
            [$"POST {Prefix}/step"] = Step,
            [$"POST {Prefix}/drain"] = Drain,
            [$"POST {Prefix}/capacity/add"] = body => ChangeCapacity(body, control.AddProcesses),
            [$"POST {Prefix}/capacity/remove"] = body => ChangeCapacity(body, control.RemoveProcesses),
            [$"POST {Prefix}/fleets/status"] = SetFleetStatus,
            [$"POST {Prefix}/game-sessions/activate"] = body => Do(body, GameSession, control.ActivateGameSession),
            [$"POST {Prefix}/game-sessions/end"] = body => Do(body, GameSession, control.EndGameSession),
            [$"POST {Prefix}/game-sessions/crash"] = body => Do(body, GameSession, control.CrashProcess),
            [$"POST {Prefix}/game-sessions/interrupt"] = body => Do(body, GameSession, control.InterruptSpot),
            [$"POST {Prefix}/player-sessions/accept"] = body => Do(body, PlayerSession, control.AcceptPlayerSession),
            [$"POST {Prefix}/player-sessions/leave"] = body => Do(body, PlayerSession, control.RemovePlayerSession),
            [$"GET {Prefix}/faults"] = body => Show(body, () => ControlJson.OfFaults(control.Faults())),
            [$"POST {Prefix}/faults"] = InjectFault,
            [$"DELETE {Prefix}/faults"] = body => Do(body, control.ClearFaults),
            [$"GET {Prefix}/events"] = body => Show(body, ShowEvents),
            [$"PUT {Prefix}/events"] = SetEventFaults,
            [$"GET {Prefix}/calls"] = body => Show(body, () => ControlJson.OfCalls(control.Calls())),
            [$"DELETE {Prefix}/calls"] = body => Do(body, control.ClearCalls),
            [$"GET {Prefix}/world"] = body => Show(body, control.Dump),
            [$"GET {Prefix}/snapshot"] = body => Show(body, () => new() { ["snapshot"] = control.Snapshot() }),
            [$"PUT {Prefix}/snapshot"] = body => Do(body, "snapshot", control.Restore),
            [$"POST {Prefix}/reset"] = body => Do(body, control.Reset),
        };
    }

    public JsonObject Handle(string method, string path, ControlBody body)
    {
        if (_table.TryGetValue($"{method} {path.TrimEnd('/')}", out var route))
            return route(body);
        if (method == "DELETE" && path.StartsWith(FaultPrefix, StringComparison.Ordinal))
            return RemoveFault(path[FaultPrefix.Length..], body);
        throw new ControlException(
            ControlException.NotFound, $"There is no {method} {path}; GET {Prefix} lists all there is.");
    }

    private static JsonObject Show(ControlBody body, Func<JsonObject> show)
    {
        body.End();
        return show();
    }

    private JsonObject Do(ControlBody body, Action act)
    {
        body.End();
        act();
        return Time();
    }

    private JsonObject Do(ControlBody body, string member, Action<string> act)
    {
        var value = body.Text(member);
        return Do(body, () => act(value));
    }

    private JsonObject ListRoutes() =>
        new() { ["routes"] = ControlJson.List(_table.Keys.Order(StringComparer.Ordinal)) };

    private JsonObject Time() => new() { ["now"] = ControlJson.Of(_control.Now) };

    private JsonObject Advance(ControlBody body)
    {
        var by = TimeSpan.FromSeconds(body.Number("seconds", max: SecondsMax));
        return Do(body, () => _control.Advance(by));
    }

    private JsonObject Step(ControlBody body)
    {
        body.End();
        var stepped = _control.Step();
        return new JsonObject { ["steps"] = stepped ? 1 : 0, ["now"] = ControlJson.Of(_control.Now) };
    }

    private JsonObject Drain(ControlBody body)
    {
        var within = TimeSpan.FromSeconds(body.OptionalNumber("withinSeconds", SecondsMax) ?? DrainSeconds);
        body.End();
        var steps = _control.Drain(within);
        return new JsonObject { ["steps"] = steps, ["now"] = ControlJson.Of(_control.Now) };
    }

    private JsonObject ChangeCapacity(ControlBody body, Action<string, string, int> change)
    {
        var fleetId = body.Text("fleetId");
        var location = body.Text("location");
        var processes = body.OptionalCount("processes") ?? 1;
        return Do(body, () => change(fleetId, location, processes));
    }

    private JsonObject SetFleetStatus(ControlBody body)
    {
        var fleetId = body.Text("fleetId");
        var status = body.Text("status");
        return Do(body, () => _control.SetFleetStatus(fleetId, status));
    }

    private JsonObject InjectFault(ControlBody body)
    {
        var rule = ControlJson.ReadFault(body);
        body.End();
        return ControlJson.Of(_control.InjectFault(rule));
    }

    private JsonObject RemoveFault(string id, ControlBody body)
    {
        body.End();
        return int.TryParse(id, CultureInfo.InvariantCulture, out var number) && _control.RemoveFault(number)
            ? Time()
            : throw new ControlException(ControlException.NotFound, $"There is no fault {id}.");
    }

    private JsonObject ShowEvents() => ControlJson.Of(_control.EventFaults, _control.UndeliveredEvents);

    private JsonObject SetEventFaults(ControlBody body)
    {
        var faults = ControlJson.ReadEventFaults(body);
        body.End();
        _control.EventFaults = faults;
        return ShowEvents();
    }
}
