namespace SessionBroker.Simulation.Players;

/// <summary>Game sessions that others start, and that end in the middle of everything.</summary>
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
