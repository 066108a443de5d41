using SessionBroker.Simulation.Faults;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// The network between all functions and one service: it counts when a call overtakes another, and lets the service
/// throttle every call for some seconds.
/// </summary>
internal sealed class Link(string service, World world)
{
    private static readonly TimeSpan LongestSpell = TimeSpan.FromSeconds(4);

    private readonly SortedSet<long> _travelling = [];
    private long _sent;
    private DateTimeOffset _refusesUntil;

    public string Service => service;

    public World World => world;

    /// <summary>Whether it turns a call away: a throttled service seldom throttles one call alone.</summary>
    public bool Refuses()
    {
        var now = world.Time.GetUtcNow();
        if (now < _refusesUntil) world.Faults.Count(Fault.Refuse);
        else if (!world.Faults.Strikes(Fault.Refuse)) return false;
        else if (world.Random.OneIn(4)) _refusesUntil = now + world.Random.UpTo(LongestSpell);
        return true;
    }

    public long Depart()
    {
        _travelling.Add(++_sent);
        return _sent;
    }

    public void Arrive(long call)
    {
        if (_travelling.Min < call) world.Faults.Count(Fault.Reorder);
        _travelling.Remove(call);
    }
}
