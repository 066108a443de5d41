using SessionBroker.Simulation.Broker;
using SessionBroker.Simulation.Players;

namespace SessionBroker.Simulation;

/// <summary>
/// One run: players, functions, GameLift and a store in one thread, on a clock that stands still between events, so
/// that the seed decides everything and a run that fails fails again.
/// </summary>
internal static class SeedRun
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    // Longer than every lease, every seat that nobody takes, and everything that still travels.
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(2);

    // No run lasts so long, unless it has come to a standstill.
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    public static SeedOutcome Run(int seed, bool keepsHistory = false)
    {
        var world = new World(seed, keepsHistory);
        using var broker = new BrokerPool(world);
        Live(world, broker);
        if (world.Violation is null) DrainAndCheck(world, broker);
        return new SeedOutcome(
            seed, world.Violation, world.History, world.Invariants.Steps, broker.Invocations, world.Chance.Struck);
    }

    private static void Live(World world, BrokerPool broker)
    {
        var servers = new GameServers(world);
        servers.Open();
        var all = world.Time.Start(() => AllAsync(world, broker, servers));
        var end = world.Time.GetUtcNow() + LongestRun;
        while (!all.IsCompleted && world.Violation is null)
        {
            world.Time.Advance(Step);
            if (world.Time.GetUtcNow() > end) world.Violate("every player comes to an end", "somebody waits for ever");
        }

        if (all.IsCompleted) all.GetAwaiter().GetResult();
    }

    private static Task AllAsync(World world, BrokerPool broker, GameServers servers)
    {
        var players = Task.WhenAll(
            World.Players.Select(id => new Player(world, new Client(world, broker), id).LiveAsync()));
        return Task.WhenAll(players, servers.RunAsync(players), new Schedule(world, broker).RunAsync(players));
    }

    private static void DrainAndCheck(World world, BrokerPool broker)
    {
        world.Chance.CalmDown();
        world.Time.Advance(Afterwards);
        world.History.Add($"calm");
        var pass = world.Time.Start(broker.ReconcileAsync);
        while (!pass.IsCompleted) world.Time.Advance(Step);
        var did = pass.GetAwaiter().GetResult();
        if (did is null || !did.Contains("\"complete\"", StringComparison.Ordinal))
            world.Violate("a pass of the reconciler in peace is complete", $"{did}");
        world.Invariants.CheckNothingIsLeft();
    }
}
