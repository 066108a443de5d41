using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Search;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>The game sessions, with everything that is indexed or counted of them.</summary>
internal sealed class GameSessions(WorldOptions options, Fleets fleets, Processes processes, SearchIndex search)
{
    private readonly Dictionary<long, GameSession> _bySequence = [];
    private readonly Dictionary<(string FleetId, string IdText), GameSession> _byIdText = [];

    internal GameSessionIndex Index { get; } = new();

    internal IEnumerable<GameSession> All => _bySequence.Values.OrderBy(session => session.Sequence);

    internal GameSession? Find(long sequence) => _bySequence.GetValueOrDefault(sequence);

    internal GameSession Get(long sequence) => _bySequence[sequence];

    internal GameSession? FindByToken(string fleetId, string token) => _byIdText.GetValueOrDefault((fleetId, token));

    /// <summary>By its ARN, with or without the location in it.</summary>
    internal GameSession? Find(string arn) =>
        Arns.ReadGameSession(arn) is var (region, fleetId, location, idText)
        && FindByToken(fleetId, idText) is { } session
        && (location ?? session.Location) == session.Location
        && (region == options.Region || region == session.Location)
            ? session
            : null;

    internal void Add(GameSession session)
    {
        _bySequence.Add(session.Sequence, session);
        _byIdText.Add((session.FleetId, session.IdText), session);
        Index.Add(session);
        PlaceOf(session)?.Tally(session, 1);
    }

    /// <summary>
    /// Changes a session and whatever is derived from it: indexes, the location's totals, search, its process.
    /// </summary>
    internal void Change(GameSession session, Action<GameSession> change)
    {
        var place = PlaceOf(session);
        var before = session.Status;
        place?.Tally(session, -1);
        change(session);
        place?.Tally(session, 1);
        if (session.Status != before)
        {
            Index.Remove(session, before);
            Index.Add(session);
        }

        search.Changed(session);
        if (before == GameSessionStatus.Activating && session.Status != before)
        {
            processes.Activated(session);
        }

        if (session.HasEnded && session.Status != before)
        {
            processes.Release(session);
        }
    }

    internal void Remove(GameSession session)
    {
        _bySequence.Remove(session.Sequence);
        _byIdText.Remove((session.FleetId, session.IdText));
        Index.Remove(session, session.Status);
    }

    private FleetLocation? PlaceOf(GameSession session) =>
        fleets.Find(session.FleetId)?.Find(session.Location);
}
