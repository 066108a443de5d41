using System.Collections.Immutable;
using System.Globalization;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.TestKit.GameLift;

public sealed partial class InMemoryGameLift
{
    private readonly List<PlayerSession> _playerSessions = [];

    /// <summary>How many player sessions of a game session one answer holds.</summary>
    public int PlayerSessionsPerPage { get; set; } = 200;

    /// <summary>Every player session as it is now, in the order in which they were made.</summary>
    public ImmutableArray<PlayerSession> PlayerSessions
    {
        get
        {
            lock (_gate) return [.. _playerSessions.Select(Now)];
        }
    }

    /// <summary>The game server accepts the player.</summary>
    public void Connect(string playerSessionId) =>
        Change(playerSessionId, session => session with { Status = PlayerSessionStatus.Active });

    /// <summary>The player leaves the game.</summary>
    public void Leave(string playerSessionId) => Change(
        playerSessionId, session => session with { Status = PlayerSessionStatus.Completed, EndedAt = time.Now() });

    /// <summary>GameLift forgets a player session, as it does 30 days after its game session's end.</summary>
    public void Forget(string playerSessionId)
    {
        lock (_gate) _playerSessions.RemoveAll(session => session.Id == playerSessionId);
    }

    public Task<Result<PlayerSession>> CreateAsync(
        GameSessionId gameSession, PlayerId player, string? playerData, CancellationToken cancellationToken) =>
        CallAsync("CreatePlayerSession", () => Create(gameSession, player), cancellationToken);

    public Task<Result<ImmutableDictionary<PlayerId, PlayerSession>>> CreateAllAsync(
        GameSessionId gameSession,
        ImmutableDictionary<PlayerId, string?> playerData,
        CancellationToken cancellationToken) =>
        CallAsync("CreatePlayerSessions", () => CreateAll(gameSession, playerData), cancellationToken);

    public Task<Result<PlayerSession>> FindAsync(string playerSessionId, CancellationToken cancellationToken) =>
        CallAsync<PlayerSession>(
            "DescribePlayerSessions",
            () => _playerSessions.Find(session => session.Id == playerSessionId) is { } found
                ? Now(found)
                : Refusal(ErrorKind.GameLiftResourceNotFound, "DescribePlayerSessions", "NotFoundException"),
            cancellationToken);

    public Task<Result<ImmutableDictionary<string, PlayerSession>>> FindAsync(
        PlayerId player, ImmutableArray<string> playerSessionIds, CancellationToken cancellationToken) =>
        CallAsync<ImmutableDictionary<string, PlayerSession>>(
            "DescribePlayerSessions",
            () => _playerSessions.Select(Now)
                .Where(session => session.Player == player && playerSessionIds.Contains(session.Id))
                .ToImmutableDictionary(session => session.Id),
            cancellationToken);

    public Task<Result<ImmutableArray<PlayerSession>>> OfPlayerAsync(
        PlayerId player, CancellationToken cancellationToken) =>
        CallAsync<ImmutableArray<PlayerSession>>(
            "DescribePlayerSessionsOfPlayer",
            () => _playerSessions.Select(Now).Where(session => session.Player == player).ToImmutableArray(),
            cancellationToken);

    public Task<Result<PlayerSessionPage>> InGameSessionAsync(
        GameSessionId gameSession, string? nextToken, CancellationToken cancellationToken) =>
        CallAsync<PlayerSessionPage>(
            "DescribePlayerSessionsInGameSession", () => PageOf(gameSession, nextToken), cancellationToken);

    private PlayerSessionPage PageOf(GameSessionId gameSession, string? nextToken)
    {
        var all = _playerSessions.Select(Now).Where(session => session.GameSession == gameSession).ToArray();
        var start = nextToken is null ? 0 : int.Parse(nextToken, CultureInfo.InvariantCulture);
        var end = start + PlayerSessionsPerPage;
        return new PlayerSessionPage(
            [.. all.Skip(start).Take(PlayerSessionsPerPage)], end < all.Length ? $"{end}" : null);
    }

    private Result<ImmutableDictionary<PlayerId, PlayerSession>> CreateAll(
        GameSessionId id, ImmutableDictionary<PlayerId, string?> playerData)
    {
        if (Find(id) is { } session
            && session.CurrentPlayerSessionCount + playerData.Count > session.MaximumPlayerSessionCount)
        {
            return Refusal(ErrorKind.GameSessionFull, "CreatePlayerSessions", "GameSessionFullException");
        }

        var made = ImmutableDictionary.CreateBuilder<PlayerId, PlayerSession>();
        foreach (var player in playerData.Keys)
        {
            if (!Create(id, player).TryGet(out var playerSession, out var error)) return error;
            made[player] = playerSession;
        }

        return made.ToImmutable();
    }

    private Result<PlayerSession> Create(GameSessionId id, PlayerId player)
    {
        if (Find(id) is not { } gameSession)
            return Refusal(ErrorKind.GameSessionNotFound, "CreatePlayerSession", "NotFoundException");
        if (gameSession.Status is GameSessionStatus.Activating)
            return Refusal(ErrorKind.GameSessionActivating, "CreatePlayerSession", "InvalidGameSessionStatusException");
        if (gameSession.Status is not GameSessionStatus.Active)
            return Refusal(ErrorKind.GameSessionNotActive, "CreatePlayerSession", "InvalidGameSessionStatusException");
        if (gameSession.CurrentPlayerSessionCount >= gameSession.MaximumPlayerSessionCount)
            return Refusal(ErrorKind.GameSessionFull, "CreatePlayerSession", "GameSessionFullException");

        var made = new PlayerSession(
            $"psess-{++_made}", player, id, PlayerSessionStatus.Reserved,
            new Connection("192.0.2.7", "game.example", 7777), time.Now(), EndedAt: null);
        _playerSessions.Add(made);
        return made;
    }

    private Result<PlayerGateway> FindPlayerGateway(GameSessionId id, PlayerId player)
    {
        const string Operation = "GetPlayerConnectionDetails";
        if (Find(id)?.Status is not GameSessionStatus.Active)
            return Refusal(ErrorKind.GameSessionNotActive, Operation, "InvalidGameSessionStatusException");
        var isSeated = _playerSessions.Select(Now).Any(session =>
            session.GameSession == id
            && session.Player == player
            && session.Status is PlayerSessionStatus.Reserved or PlayerSessionStatus.Active);
        if (!isSeated) return Refusal(ErrorKind.Conflict, Operation, "NotFoundException");
        return HasPlayerGateway
            ? new PlayerGateway(
                [new Connection("198.51.100.1", null, 443), new Connection("203.0.113.1", null, 443)],
                $"token-{++_made}",
                time.Now().AddMinutes(60))
            : PlayerGateway.None;
    }

    private void Change(string playerSessionId, Func<PlayerSession, PlayerSession> change)
    {
        lock (_gate)
        {
            var index = _playerSessions.FindIndex(session => session.Id == playerSessionId);
            _playerSessions[index] = change(_playerSessions[index]);
        }
    }

    // What becomes of a seat when its game session ends is not documented; this is the simulator's choice too.
    private static PlayerSession Ended(PlayerSession session, DateTimeOffset now) => session.Status switch
    {
        PlayerSessionStatus.Reserved => session with { Status = PlayerSessionStatus.TimedOut, EndedAt = now },
        PlayerSessionStatus.Active => session with { Status = PlayerSessionStatus.Completed, EndedAt = now },
        PlayerSessionStatus.Completed or PlayerSessionStatus.TimedOut => session,
    };

    private int SeatsTakenIn(GameSessionId id) => _playerSessions.Count(session =>
        session.GameSession == id
            && Now(session).Status is PlayerSessionStatus.Reserved or PlayerSessionStatus.Active);

    private PlayerSession Now(PlayerSession session)
    {
        var timesOutAt = session.CreatedAt + Seat.ReservationTimeout;
        return session.Status is PlayerSessionStatus.Reserved && time.GetUtcNow() >= timesOutAt
            ? session with { Status = PlayerSessionStatus.TimedOut, EndedAt = timesOutAt }
            : session;
    }
}
