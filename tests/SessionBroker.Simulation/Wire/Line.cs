using SessionBroker.Simulation.Chances;

namespace SessionBroker.Simulation.Wire;

/// <summary>The way from all functions to one service: it sees when a call overtakes another.</summary>
internal sealed class Line(string service, World world)
{
    private readonly SortedSet<long> _travelling = [];
    private long _sent;

    public string Service => service;

    public World World => world;

    public long Depart()
    {
        _travelling.Add(++_sent);
        return _sent;
    }

    public void Arrive(long call)
    {
        if (_travelling.Min < call) world.Chance.Count(Fault.Reorder);
        _travelling.Remove(call);
    }
}
