using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.Simulation.Timelines;

namespace SessionBroker.Simulation.GameLift;

/// <summary>What GameLift held at every moment, as seen from outside and not through its operations.</summary>
internal sealed class GameLiftTimelines
{
    private readonly Dictionary<string, Timeline<GameSessionState>> _gameSessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Timeline<PlayerSessionState>> _playerSessions = new(StringComparer.Ordinal);
    private readonly Timeline<Capacity> _capacity = new();

    public IEnumerable<Timeline<GameSessionState>> GameSessions => _gameSessions.Values;

    public IEnumerable<Timeline<PlayerSessionState>> PlayerSessions => _playerSessions.Values;

    public Timeline<GameSessionState> GameSession(string arn) =>
        _gameSessions.GetValueOrDefault(arn) ?? new Timeline<GameSessionState>();

    public Timeline<PlayerSessionState> PlayerSession(string id) =>
        _playerSessions.GetValueOrDefault(id) ?? new Timeline<PlayerSessionState>();

    /// <summary>Every player session of a player that GameLift has not forgotten.</summary>
    public PlayerSessionState[] PlayerSessionsOf(PlayerId player) =>
        [.. _playerSessions.Values.Select(timeline => timeline.Last).OfType<PlayerSessionState>()
            .Where(session => session.PlayerId == player.Value)];

    public bool HadNoFreeProcess(Window window) => _capacity.Was(window, capacity => capacity.FreeProcesses == 0);

    /// <summary>Notes what has changed since it was called before.</summary>
    public void Note(GameLiftState gameLift, int freeProcesses)
    {
        _capacity.Note(gameLift.Now, new Capacity(freeProcesses));
        foreach (var session in gameLift.GameSessions.All)
        {
            var players = gameLift.Options.ReservedCounts ? session.Slots : session.Active;
            if (!_gameSessions.TryGetValue(session.Arn, out var timeline))
                _gameSessions[session.Arn] = timeline = new Timeline<GameSessionState>();
            if (timeline.Last is { } last && last.IsSame(session, players)) continue;
            var id = timeline.Last?.Id ?? GameSessionId.Parse(session.Arn)!.Value;
            timeline.Note(gameLift.Now, GameSessionState.Of(session, id, players));
            foreach (var playerSession in gameLift.PlayerSessions.Of(session))
            {
                if (!_playerSessions.TryGetValue(playerSession.Id, out var own))
                    _playerSessions[playerSession.Id] = own = new Timeline<PlayerSessionState>();
                if (own.Last?.Status != playerSession.Status)
                    own.Note(gameLift.Now, PlayerSessionState.Of(playerSession, session.Arn));
            }
        }
    }

    /// <summary>A game session is forgotten, with the player sessions in it.</summary>
    public void NoteForgotten(string arn, DateTimeOffset now)
    {
        _gameSessions[arn].Note(now, null);
        foreach (var timeline in _playerSessions.Values.Where(timeline => timeline.Last?.GameSession == arn))
            timeline.Note(now, null);
    }

    private sealed record Capacity(int FreeProcesses);
}
