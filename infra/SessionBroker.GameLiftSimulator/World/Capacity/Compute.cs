namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>
/// An instance, container group or registered machine with its server processes: one game session for each.
/// </summary>
internal sealed class Compute
{
    public required long Sequence { get; init; }

    /// <summary>
    /// An instance id, a container group, or the name under which an Anywhere machine was registered.
    /// </summary>
    public required string Name { get; init; }

    public required string IpAddress { get; init; }

    /// <summary>Absent on Anywhere fleets.</summary>
    public string? DnsName { get; init; }

    /// <summary>All its processes: ready, hosting, and being replaced.</summary>
    public int Processes { get; set; }

    /// <summary>The ports of the processes that are ready to host; the lowest is taken first.</summary>
    public SortedSet<int> ReadyPorts { get; init; } = [];

    /// <summary>The game sessions that it hosts, by sequence number.</summary>
    public SortedSet<long> Hosted { get; init; } = [];

    /// <summary>How many of those are ACTIVATING: MaxConcurrentGameSessionActivations limits them.</summary>
    public int Activating { get; set; }

    /// <summary>It goes away (Spot notice, scale-in) and takes no new game session.</summary>
    public bool Draining { get; set; }

    internal void AddProcess(int port)
    {
        Processes++;
        ReadyPorts.Add(port);
    }
}
