using System.Text.Json.Nodes;
using SessionBroker.Domain.Identity;
using SessionBroker.GameLiftSimulator.World.Setup;
using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Wire;

namespace SessionBroker.Simulation.Players;

/// <summary>
/// Game sessions that others start, and that end in the middle of everything; and what their servers tell GameLift of
/// players.
/// </summary>
internal sealed class GameServers(World world)
{
    private const int RunningAtLeast = 2;

    private static readonly TimeSpan BetweenEvents = TimeSpan.FromSeconds(30);

    // GameLift keeps what has ended for 30 days; here it is long enough that every seat's 60 s have passed.
    private static readonly TimeSpan RetentionMin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan RetentionMax = TimeSpan.FromMinutes(6);

    private readonly TimeSpan _retention = RetentionMin + world.Random.UpTo(RetentionMax - RetentionMin);

    private IEnumerable<GameSessionState> Running =>
        world.GameSessions.Where(session => !session.HasEnded);

    /// <summary>What the servers of the one fleet do by themselves.</summary>
    public static FleetSetup Fleet(SeededRandom random) => SimulatedGameLift.Fleet(
        World.Fleet,
        new GameServerBehaviour
        {
            ActivationSeconds = 0,
            ActivationSecondsMax = random.Share() * 12,
            ActivationFailureChance = random.Any([0, 0.05]),
            CrashChance = random.Any([0, 0.1]),
            CrashWithinSeconds = 60,
            ReplacementSeconds = random.Share() * 5,
            ShutdownSeconds = random.Share() * 5,
        },
        activationTimeoutSeconds: 15,
        hasGateway: random.OneIn(2));

    public void Open() => StartMissing();

    public async Task RunAsync(Task until)
    {
        while (!until.IsCompleted)
        {
            await world.PauseAsync(BetweenEvents);
            if (world.Random.OneIn(2)) End();
            if (world.Random.OneIn(2)) ChangePolicy();
            StartMissing();
            world.GameLift.ForgetEndedBefore(world.Time.GetUtcNow() - _retention);
        }
    }

    /// <summary>The game server accepts a player who comes in time.</summary>
    public bool Connect(PlayerId player, string playerSessionId)
    {
        if (world.GameLift.Change(gameLift => gameLift.AcceptPlayerSession(playerSessionId)) is not null) return false;
        world.History.Add($"{player} connects with {playerSessionId}");
        return true;
    }

    /// <summary>The player leaves, unless the game session has ended before.</summary>
    public void Leave(PlayerId player, string playerSessionId)
    {
        if (world.GameLift.Change(gameLift => gameLift.RemovePlayerSession(playerSessionId)) is not null) return;
        world.History.Add($"{player} leaves {playerSessionId}");
    }

    /// <summary>Every game session that is not over takes players.</summary>
    public void AcceptAll()
    {
        foreach (var session in Running.Where(session => session.DenyAll).ToArray()) SetPolicy(session, "ACCEPT_ALL");
    }

    private void ChangePolicy()
    {
        if (Running.ToArray() is not { Length: > 0 } running) return;
        var session = world.Random.Any(running);
        SetPolicy(session, session.DenyAll ? "ACCEPT_ALL" : "DENY_ALL");
    }

    // It is refused where the game session is not ACTIVE yet or any more.
    private void SetPolicy(GameSessionState session, string policy)
    {
        var input = new JsonObject { ["GameSessionId"] = session.Id.Arn, ["PlayerSessionCreationPolicy"] = policy };
        world.GameLift.Perform("UpdateGameSession", input);
        world.History.Add($"{policy} for {session.Id}");
    }

    private void StartMissing()
    {
        for (var missing = RunningAtLeast - Running.Count(); missing > 0; missing--)
        {
            var input = new JsonObject
            {
                ["FleetId"] = World.Fleet,
                ["MaximumPlayerSessionCount"] = 2 + world.Random.Below(3),
            };
            var started = world.GameLift.Perform("CreateGameSession", input);
            world.History.Add($"GameLift starts {Summaries.Of(started)}");
        }
    }

    private void End()
    {
        if (Running.ToArray() is not { Length: > 0 } running) return;
        var session = world.Random.Any(running).Id.Arn;
        switch (world.Random.Below(5))
        {
            case 0:
                world.GameLift.Change(gameLift => gameLift.CrashProcess(session));
                break;
            case 1:
                Terminate(session, world.Random.Any(["TRIGGER_ON_PROCESS_TERMINATE", "FORCE_TERMINATE"]));
                break;
            default:
                world.GameLift.Change(gameLift => gameLift.EndGameSession(session));
                break;
        }

        world.History.Add($"GameLift ends {session}");
    }

    private void Terminate(string session, string mode) => world.GameLift.Perform(
        "TerminateGameSession", new JsonObject { ["GameSessionId"] = session, ["TerminationMode"] = mode });
}
