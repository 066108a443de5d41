namespace SessionBroker.Simulation.Wire;

/// <summary>The ways to the services that all instances share.</summary>
internal sealed record Links(Link GameLift, Link Store, LaggingTable Lagging)
{
    public static Links In(World world) =>
        new(new Link("GameLift", world), new Link("store", world), new LaggingTable(world));
}
