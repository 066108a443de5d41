using System.Text.Json.Serialization;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>One location of a fleet: its computes, the ones among them that can host, and running totals.</summary>
internal sealed class FleetLocation
{
    private readonly SortedSet<Compute> _ready = new(
        Comparer<Compute>.Create((one, other) => one.Sequence.CompareTo(other.Sequence)));

    private readonly Dictionary<long, Compute> _bySequence = [];

    public required string Name { get; init; }

    public required string Status { get; set; }

    public int Desired { get; set; }

    public int Minimum { get; set; }

    public int Maximum { get; set; }

    /// <summary>Absent until UpdateFleetCapacity gives one.</summary>
    public ManagedCapacity? ManagedCapacity { get; set; }

    /// <summary>When a game session was last requested or ended here; set if GameLift scales to zero.</summary>
    public DateTimeOffset? LastActivity { get; set; }

    public List<Compute> Computes { get; init; } = [];

    /// <summary>The first compute that has a process for a new game session, if there is one.</summary>
    [JsonIgnore]
    internal Compute? Ready => _ready.Min;

    [JsonIgnore]
    internal int FreeProcesses { get; private set; }

    [JsonIgnore]
    internal int Processes { get; private set; }

    [JsonIgnore]
    internal int ActiveGameSessions { get; private set; }

    [JsonIgnore]
    internal int Players { get; private set; }

    [JsonIgnore]
    internal int PlayersMax { get; private set; }

    /// <summary>Every change to a compute goes through here, so that the totals and the ready list follow it.</summary>
    internal void Change(Compute compute, int? activationsMax, Action<Compute> change)
    {
        Discount(compute);
        change(compute);
        Count(compute, activationsMax);
    }

    internal void Add(Compute compute, int? activationsMax)
    {
        Computes.Add(compute);
        Count(compute, activationsMax);
    }

    internal void Remove(Compute compute)
    {
        Discount(compute);
        _bySequence.Remove(compute.Sequence);
        Computes.Remove(compute);
    }

    /// <summary>Adds (sign 1) or takes out (-1) what a game session contributes to the location's use.</summary>
    internal void Tally(GameSession session, int sign)
    {
        if (session.Status != GameSessionStatus.Active)
        {
            return;
        }

        ActiveGameSessions += sign;
        Players += sign * session.Slots;
        PlayersMax += sign * session.MaximumPlayers;
    }

    internal Compute? Find(long compute) => _bySequence.GetValueOrDefault(compute);

    internal void Count(Compute compute, int? activationsMax)
    {
        _bySequence[compute.Sequence] = compute;
        Processes += compute.Processes;
        FreeProcesses += compute.ReadyPorts.Count;
        if (compute is { Draining: false, ReadyPorts.Count: > 0 }
            && compute.Activating < (activationsMax ?? int.MaxValue))
        {
            _ready.Add(compute);
        }
    }

    private void Discount(Compute compute)
    {
        Processes -= compute.Processes;
        FreeProcesses -= compute.ReadyPorts.Count;
        _ready.Remove(compute);
    }
}
