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
            seed, world.Violation, world.History, world.Invariants.Steps, broker.Invocations, world.Faults.Struck);
    }

    private static void Live(World world, BrokerPool broker)
    {
        world.GameServers.Open();
        var all = world.Time.Start(() => AllAsync(world, broker));
        var end = world.Time.GetUtcNow() + LongestRun;
        while (!all.IsCompleted && world.Violation is null)
        {
            world.Time.Advance(Step);
            if (world.Time.GetUtcNow() > end) world.Violate("every player comes to an end", "somebody waits for ever");
        }

        if (all.IsCompleted) all.GetAwaiter().GetResult();
    }

    private static Task AllAsync(World world, BrokerPool broker)
    {
        var players = Task.WhenAll(
            World.Players.Select(id => new Player(world, new Client(world, broker), id).LiveAsync()));
        return Task.WhenAll(
            players, world.GameServers.RunAsync(players), new Schedule(world, broker).RunAsync(players));
    }

    private static void DrainAndCheck(World world, BrokerPool broker)
    {
        world.Faults.TurnOff();
        world.Time.Advance(Afterwards);
        world.History.Add($"calm");

        // Clients need no reconciler to find their way on, and are not in its way.
        var clientsComeFirst = world.Random.OneIn(2);
        if (clientsComeFirst) Await(world, () => new ReturningClients(world, broker).RunAsync());
        CheckReconciled(world, broker);
        if (!clientsComeFirst)
        {
            Await(world, () => new ReturningClients(world, broker).RunAsync());
            CheckReconciled(world, broker);
        }

        Await(world, () => Task.WhenAll(World.Players.Select(player =>
            broker.AskAsync(ClientRequests.Reservations(player, liveOnly: true)))));
        world.Effects.CheckSeatsOfEnded();
    }

    private static void CheckReconciled(World world, BrokerPool broker)
    {
        world.Time.Advance(Afterwards);
        string? did = null;
        Await(world, async () => did = await broker.ReconcileAsync());
        if (did is null || !did.Contains("\"complete\"", StringComparison.Ordinal))
            world.Violate("a pass of the reconciler in peace is complete", $"{did}");
        world.Invariants.CheckNothingIsLeft();
    }

    private static void Await(World world, Func<Task> start)
    {
        var work = world.Time.Start(start);
        while (!work.IsCompleted) world.Time.Advance(Step);
        work.GetAwaiter().GetResult();
    }
}
