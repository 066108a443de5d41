namespace SessionBroker.Simulation.Wire;

/// <summary>The ways to the services that all instances share.</summary>
internal sealed record Lines(Line GameLift, Line Store, LaggingTable Lagging)
{
    public static Lines In(World world) =>
        new(new Line("GameLift", world), new Line("store", world), new LaggingTable(world));
}
