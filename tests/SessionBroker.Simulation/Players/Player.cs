using System.Text.Json.Nodes;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.Checks;

namespace SessionBroker.Simulation.Players;

/// <summary>
/// One player: takes seats, comes or does not come, leaves, looks where it is, starts, changes and ends game sessions,
/// now and then from two devices at once.
/// </summary>
internal sealed class Player(World world, Client client, PlayerId id)
{
    private const int Deeds = 6;

    private static readonly string?[] TerminationModes =
        [null, "TRIGGER_ON_PROCESS_TERMINATE", "FORCE_TERMINATE"];

    private static readonly TimeSpan BetweenDeeds = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan OnTheWayMax = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan StayMax = TimeSpan.FromSeconds(15);

    private readonly List<ClientRequest> _asked = [];
    private readonly List<string> _reservations = [];
    private readonly List<GameSessionId> _started = [];
    private int _keys;

    private SeededRandom Random => world.Random;

    public async Task LiveAsync()
    {
        for (var deed = 1; deed <= Deeds; deed++)
        {
            await world.PauseAsync(BetweenDeeds);
            var other = Random.OneIn(4) ? DoAsync() : Task.CompletedTask;
            await DoAsync();
            await other;
        }
    }

    private Task DoAsync() => Random.Below(30) switch
    {
        >= 24 => JoinAsync(),
        < 12 => TakeSeatAsync(),
        < 14 => client.AskAsync(ClientRequests.Reservations(
            id, liveOnly: Random.OneIn(2), limit: Random.OneIn(3) ? 3 : 20)),
        < 15 => PollAsync(),
        < 16 => Random.OneIn(2) ? LookAtSessionAsync() : SearchAsync(),
        < 17 => GiveBackAsync(),
        < 18 => StartSessionAsync(),
        < 20 => RepeatAsync(),
        < 22 => AskConnectionAsync(),
        _ => ManageSessionAsync(),
    };

    private async Task TakeSeatAsync()
    {
        if (AnySession() is not { } session) return;
        var request = ClientRequests.Seat(id, NextKey(), session, Random.OneIn(4) ? "gold" : null);
        _asked.Add(request);
        var answer = await client.AskAsync(request);
        if (answer?.Status != 201) return;

        _reservations.Add(answer.Text("reservationId")!);
        if (!Random.OneIn(5)) _ = PlayAsync(answer.Text("playerSessionId")!);
    }

    // Asks after a seat that has to wait, but not for ever.
    private async Task JoinAsync()
    {
        var wait = Random.OneIn(2) ? Random.Below(20) : 0;
        var request = ClientRequests.Join(id, NextKey(), 2 + Random.Below(2), wait);
        _asked.Add(request);
        var answer = await client.AskAsync(request);
        if (answer?.Text("reservationId") is not { } reservation) return;

        _reservations.Add(reservation);
        for (var looks = Random.Below(6); looks > 0 && answer?.Text("state") == "PENDING"; looks--)
        {
            await world.PauseAsync(OnTheWayMax);
            answer = await client.AskAsync(ClientRequests.Reservation(id, reservation));
        }

        if (answer?.Text("state") == "RESERVED" && !Random.OneIn(5)) _ = PlayAsync(answer.Text("playerSessionId")!);
    }

    private async Task StartSessionAsync()
    {
        var wait = Random.OneIn(2) ? Random.Below(20) : 0;
        var request = ClientRequests.GameSession(id, NextKey(), 2 + Random.Below(3), wait);
        _asked.Add(request);
        var answer = await client.AskAsync(request);
        if (answer?.Status is not (201 or 202)) return;

        _started.Add(GameSessionId.FromUrl(answer.Text("gameSessionId")!)!.Value);
        if (Random.OneIn(2)) await ManageSessionAsync();
    }

    // Mostly one that the player has started; another's is refused, unless the token is an operator's.
    private async Task ManageSessionAsync()
    {
        var isOwn = _started.Count > 0 && !Random.OneIn(4);
        if ((isOwn ? Random.Any(_started) : AnySession()) is not { } session) return;
        var isAdmin = Random.OneIn(4);
        var isOver = world.GameLiftTimelines.GameSession(session.Arn).Last is { HasEnded: true };
        await (Random.Below(isOver ? 6 : 4) switch
        {
            0 => EndSessionAsync(session, isAdmin),
            1 or 4 or 5 => client.AskAsync(ClientRequests.Log(id, session, isAdmin)),
            _ => client.AskAsync(ClientRequests.Update(id, session, AnyChange(), isAdmin)),
        });
    }

    // Some do not wait for the server process.
    private async Task EndSessionAsync(GameSessionId session, bool isAdmin)
    {
        var answer = await client.AskAsync(
            ClientRequests.Terminate(id, session, Random.Any(TerminationModes), isAdmin));
        if (answer?.Status == 202 && Random.OneIn(2))
            await client.AskAsync(ClientRequests.Terminate(id, session, "FORCE_TERMINATE", isAdmin));
    }

    private JsonObject AnyChange()
    {
        var change = new JsonObject();
        if (Random.OneIn(2)) change["name"] = $"room-{Random.Below(3)}";
        if (Random.OneIn(3)) change["maximumPlayerSessionCount"] = 1 + Random.Below(4);
        if (Random.OneIn(3)) change["gameProperties"] = new JsonObject { ["mode"] = Random.Any(["duel", "team"]) };
        if (Random.OneIn(4)) change["protectionPolicy"] = Random.Any(["FullProtection", "NoProtection"]);
        if (change.Count == 0 || Random.OneIn(2))
            change["playerSessionCreationPolicy"] = Random.Any(["DENY_ALL", "ACCEPT_ALL"]);
        return change;
    }

    // Mostly the player's own reservation; another player's is not found.
    private async Task AskConnectionAsync()
    {
        string[] all = [.. Random.OneIn(4) ? world.Reservations.Ids : _reservations];
        if (all.Length > 0) await client.AskAsync(ClientRequests.Connection(id, Random.Any(all)));
    }

    // The same request again, or by mistake another one with its key.
    private async Task RepeatAsync()
    {
        if (_asked.Count == 0) return;
        var request = Random.Any(_asked);
        if (Random.OneIn(3))
        {
            if (AnySession() is not { } session) return;
            request = request.Handler switch
            {
                "CreatePlayerSession" => ClientRequests.Seat(id, request.Key!, session, "silver"),
                "JoinGame" => ClientRequests.Join(id, request.Key!, 7),
                _ => ClientRequests.GameSession(id, request.Key!, 7),
            };
        }

        await client.AskAsync(request);
    }

    private async Task PollAsync() => await client.AskAsync(_reservations.Count == 0
        ? ClientRequests.Reservations(id, liveOnly: true)
        : ClientRequests.Reservation(id, Random.Any(_reservations)));

    private async Task LookAtSessionAsync()
    {
        if (AnySession() is { } session) await client.AskAsync(ClientRequests.Look(id, session));
    }

    // Every page, as long as there is a next one.
    private async Task SearchAsync()
    {
        var (availableOnly, limit) = (Random.OneIn(2), Random.Any([1, 20]));
        string? nextToken = null;
        do
        {
            var page = await client.AskAsync(ClientRequests.Search(id, availableOnly, limit, nextToken));
            nextToken = page?.Text("nextToken");
        }
        while (nextToken is not null);
    }

    private Task GiveBackAsync() => _reservations.Count == 0
        ? Task.CompletedTask
        : client.AskAsync(ClientRequests.Release(id, _reservations[^1]));

    private async Task PlayAsync(string playerSessionId)
    {
        await world.PauseAsync(OnTheWayMax);
        if (!world.GameServers.Connect(id, playerSessionId)) return;

        await world.PauseAsync(StayMax);
        world.GameServers.Leave(id, playerSessionId);
    }

    // Mostly one that runs, and often the newest; a player's list may be old.
    private GameSessionId? AnySession()
    {
        var all = world.GameLiftTimelines.GameSessions.ToArray();
        var running = world.GameSessions.Where(session => !session.HasEnded).ToArray();
        if (running.Length == 0 || Random.OneIn(10)) return all.Length == 0 ? null : Random.Any(all).First.Id;
        return Random.OneIn(3) ? running[^1].Id : Random.Any(running).Id;
    }

    private string NextKey() => $"key-{++_keys}";
}
