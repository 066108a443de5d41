using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Simulation.Players;

/// <summary>
/// Game sessions that others start, and that end in the middle of everything; and what their servers tell GameLift of
/// players.
/// </summary>
internal sealed class GameServers(World world)
{
    private const int RunningAtLeast = 2;

    private static readonly TimeSpan SlowestStart = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan BetweenEvents = TimeSpan.FromSeconds(30);

    public void Open()
    {
        world.GameLift.ActivatesAfter = world.Chance.UpTo(SlowestStart);
        world.GameLift.FreeProcesses = 3;
        while (Running.Length < RunningAtLeast) Start();
    }

    public async Task RunAsync(Task until)
    {
        while (!until.IsCompleted)
        {
            await world.PauseAsync(BetweenEvents);
            if (world.Chance.OneIn(2)) End();
            while (Running.Length < RunningAtLeast) Start();
        }
    }

    /// <summary>The game server accepts a player who comes in time.</summary>
    public bool Connect(PlayerId player, string playerSessionId)
    {
        if (StatusOf(playerSessionId) is not PlayerSessionStatus.Reserved) return false;
        world.GameLiftTimelines.Sample();
        world.GameLift.Connect(playerSessionId);
        world.GameLiftTimelines.Sample();
        world.Invariants.NoteConnected(playerSessionId);
        world.History.Add($"{player} connects with {playerSessionId}");
        return true;
    }

    /// <summary>The player leaves, unless the game session has ended before.</summary>
    public void Leave(PlayerId player, string playerSessionId)
    {
        if (StatusOf(playerSessionId) is not PlayerSessionStatus.Active) return;
        world.GameLiftTimelines.Sample();
        world.GameLift.Leave(playerSessionId);
        world.GameLiftTimelines.Sample();
        world.History.Add($"{player} leaves {playerSessionId}");
    }

    private PlayerSessionStatus StatusOf(string playerSessionId) =>
        world.GameLift.PlayerSessions.Single(session => session.Id == playerSessionId).Status;

    private Domain.Sessions.GameSession[] Running =>
        [.. world.GameLift.GameSessions.Where(session => !session.HasEnded)];

    private void Start()
    {
        var session = world.GameLift.Start(World.Fleet, 2 + world.Chance.Below(3), World.Nobody);
        world.GameLiftTimelines.Sample();
        world.History.Add($"GameLift starts {session.Id}");
    }

    private void End()
    {
        var session = world.Chance.Any(Running);
        world.GameLiftTimelines.Sample();
        world.GameLift.End(session.Id);
        world.GameLift.FreeProcesses++;
        world.GameLiftTimelines.Sample();
        world.History.Add($"GameLift ends {session.Id}");
    }
}
