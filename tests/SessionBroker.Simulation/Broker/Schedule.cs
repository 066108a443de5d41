namespace SessionBroker.Simulation.Broker;

/// <summary>What EventBridge does: it runs the reconciler again and again, now and then twice at once.</summary>
internal sealed class Schedule(World world, BrokerPool broker)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    public async Task RunAsync(Task until)
    {
        // In some runs it comes late: then players find what is left behind first.
        var isLate = world.Random.OneIn(3);
        while (!until.IsCompleted)
        {
            await world.PauseAsync(isLate ? Between * 2 : Between);
            if (world.Random.OneIn(4)) _ = broker.ReconcileAsync();
            await Task.WhenAny(broker.ReconcileAsync(), Task.Delay(Between, world.Time));
        }
    }
}
