namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// Game sessions in the order of creation, by fleet, by location and by status, so that a page costs what is on it
/// however many sessions live beside it.
/// </summary>
internal sealed class GameSessionIndex
{
    private static readonly Comparer<GameSession> CreationOrder =
        Comparer<GameSession>.Create((one, other) => one.Sequence.CompareTo(other.Sequence));

    private readonly Dictionary<Scope, SortedSet<GameSession>> _scopes = [];

    internal void Add(GameSession session)
    {
        foreach (var scope in ScopesOf(session, session.Status))
        {
            if (!_scopes.TryGetValue(scope, out var members))
            {
                _scopes.Add(scope, members = new(CreationOrder));
            }

            members.Add(session);
        }
    }

    internal void Remove(GameSession session, GameSessionStatus indexed)
    {
        foreach (var scope in ScopesOf(session, indexed))
        {
            if (_scopes.TryGetValue(scope, out var members) && members.Remove(session) && members.Count == 0)
            {
                _scopes.Remove(scope);
            }
        }
    }

    /// <summary>Those created after that one, oldest first; a null location or status means any.</summary>
    internal IEnumerable<GameSession> After(
        long sequence, string fleetId, string? location, GameSessionStatus? status)
    {
        if (!_scopes.TryGetValue(new(fleetId, location, status), out var members) || members.Max!.Sequence <= sequence)
        {
            return [];
        }

        return sequence == 0 ? members : members.GetViewBetween(Probe(sequence + 1), members.Max);
    }

    private static Scope[] ScopesOf(GameSession session, GameSessionStatus status) =>
    [
        new(session.FleetId, Location: null, Status: null),
        new(session.FleetId, session.Location, Status: null),
        new(session.FleetId, Location: null, status),
        new(session.FleetId, session.Location, status),
    ];

    private static GameSession Probe(long sequence) => new()
    {
        Sequence = sequence,
        Arn = "",
        IdText = "",
        FleetId = "",
        Location = "",
        Compute = 0,
        ComputeName = "",
        IpAddress = "",
        Port = 0,
        CreationTime = default,
        MaximumPlayers = 0,
        Properties = [],
    };

    private readonly record struct Scope(string FleetId, string? Location, GameSessionStatus? Status);
}
