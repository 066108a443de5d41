using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Simulation.Timelines;

/// <summary>What GameLift held at every moment, as seen from outside and not through its operations.</summary>
internal sealed class GameLiftTimelines(World world)
{
    private readonly Dictionary<string, Timeline<GameSession>> _gameSessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Timeline<PlayerSession>> _playerSessions = new(StringComparer.Ordinal);
    private readonly Timeline<Capacity> _capacity = new();

    public IEnumerable<Timeline<GameSession>> GameSessions => _gameSessions.Values;

    /// <summary>Notes how everything is now. Between two calls nothing changes but by time passing.</summary>
    public void Sample()
    {
        var now = world.Time.GetUtcNow();
        _capacity.Note(now, new Capacity(world.GameLift.FreeProcesses));
        foreach (var session in world.GameLift.GameSessions) Of(_gameSessions, session.Id.UrlForm).Note(now, session);
        foreach (var session in world.GameLift.PlayerSessions) Of(_playerSessions, session.Id).Note(now, session);
    }

    /// <param name="urlForm">Its id as URLs have it.</param>
    public Timeline<GameSession> GameSession(string urlForm) => Of(_gameSessions, urlForm);

    public Timeline<PlayerSession> PlayerSession(string id) => Of(_playerSessions, id);

    public IEnumerable<Timeline<PlayerSession>> PlayerSessionsOf(PlayerId player) =>
        _playerSessions.Values.Where(timeline => timeline.Last?.Player == player);

    public bool HadNoFreeProcess(Window window) => _capacity.Was(window, capacity => capacity.FreeProcesses == 0);

    private static Timeline<T> Of<T>(Dictionary<string, Timeline<T>> timelines, string id)
        where T : class
    {
        if (!timelines.TryGetValue(id, out var timeline)) timelines[id] = timeline = new Timeline<T>();
        return timeline;
    }

    private sealed record Capacity(int FreeProcesses);
}
