using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.TestKit.GameLift;

public sealed partial class InMemoryGameLift
{
    private readonly List<GameSession> _gameSessions = [];

    /// <summary>Every game session as it is now, in the order in which they were made.</summary>
    public ImmutableArray<GameSession> GameSessions
    {
        get
        {
            lock (_gate) return [.. _gameSessions.Select(Now)];
        }
    }

    /// <summary>Starts a game session as another player would.</summary>
    public GameSession Start(string fleetId, int seats = 8, string creator = "someone-else", string? name = null)
    {
        lock (_gate)
        {
            var made = Make(fleetId, location: null, $"gsess-{++_made}", seats, PlayerId.Parse(creator)!.Value);
            return Keep(made with { Name = name });
        }
    }

    /// <summary>Changes a game session as its server, or GameLift, would.</summary>
    public void Change(GameSessionId id, Func<GameSession, GameSession> change)
    {
        lock (_gate)
        {
            var index = _gameSessions.FindIndex(session => session.Id == id);
            _gameSessions[index] = change(_gameSessions[index]);
        }
    }

    /// <summary>A game session ends, and with it every player session in it.</summary>
    public void End(GameSessionId id)
    {
        lock (_gate)
        {
            var now = time.Now();
            Change(id, session => session with { Status = GameSessionStatus.Terminated, TerminatedAt = now });
            for (var index = 0; index < _playerSessions.Count; index++)
            {
                if (_playerSessions[index].GameSession == id)
                    _playerSessions[index] = Ended(Now(_playerSessions[index]), now);
            }
        }
    }

    public Task<Result<GameSession>> CreateAsync(
        NewGameSession wanted, string idempotencyToken, CancellationToken cancellationToken) =>
        CallAsync("CreateGameSession", () => Create(wanted, idempotencyToken), cancellationToken);

    public Task<Result<GameSession>> FindAsync(GameSessionId id, CancellationToken cancellationToken) =>
        CallAsync<GameSession>("DescribeGameSessions", () => Find(id) is { } found
            ? found
            : new BrokerError(ErrorKind.GameSessionNotFound, "No game session has this id."), cancellationToken);

    public Task<Result<GameSession>> PollAsync(GameSessionId id, CancellationToken cancellationToken) =>
        FindAsync(id, cancellationToken);

    public Task<Result<GameSession>> UpdateAsync(GameSessionChange change, CancellationToken cancellationToken) =>
        CallAsync("UpdateGameSession", () => Update(change), cancellationToken);

    public Task<Result<GameSession>> TerminateAsync(
        GameSessionId id, TerminationMode mode, CancellationToken cancellationToken) =>
        CallAsync("TerminateGameSession", () => Terminate(id, mode), cancellationToken);

    public Task<Result<string>> FindLogUrlAsync(GameSessionId id, CancellationToken cancellationToken) =>
        CallAsync<string>(
            "GetGameSessionLogUrl",
            () => Find(id)?.TerminatedAt is { } end && time.GetUtcNow() < end.AddDays(14)
                ? $"https://logs.example/{id.IdString}?signature"
                : Refusal(ErrorKind.GameSessionLogNotFound, "GetGameSessionLogUrl", "NotFoundException"),
            cancellationToken);

    public Task<Result<PlayerGateway>> FindPlayerGatewayAsync(
        GameSessionId id, PlayerId player, CancellationToken cancellationToken) =>
        CallAsync("GetPlayerConnectionDetails", () => FindPlayerGateway(id, player), cancellationToken);

    public Task<Result<GameSessionPage>> SearchAsync(GameSessionSearch search, CancellationToken cancellationToken) =>
        CallAsync<GameSessionPage>("SearchGameSessions", () =>
        {
            if (!FleetOf(search.Destination).TryGet(out var fleetId, out var error)) return error;
            var found = _gameSessions
                .Select(Now)
                .Where(session => session.Id.FleetId == fleetId && Matches(session, search))
                .ToImmutableArray();
            return new GameSessionPage(found.Length > search.Limit ? found[..search.Limit] : found, NextToken: null);
        }, cancellationToken);

    private static bool Matches(GameSession session, GameSessionSearch search) =>
        session.Status is GameSessionStatus.Active
        && (search.Location is null || search.Location == session.Id.Location)
        && (search.Name is null || search.Name == session.Name)
        && (!search.AvailableOnly || session.CurrentPlayerSessionCount < session.MaximumPlayerSessionCount)
        && search.GameProperties.All(pair => session.GameProperties.GetValueOrDefault(pair.Key) == pair.Value);

    private Result<GameSession> Create(NewGameSession wanted, string idempotencyToken)
    {
        if (!FleetOf(wanted.Destination).TryGet(out var fleetId, out var error)) return error;

        var blank = Make(
            fleetId, wanted.Location, idempotencyToken, wanted.MaximumPlayerSessionCount, wanted.Creator);
        var made = blank with
        {
            Name = wanted.Name,
            GameProperties = wanted.GameProperties,
            GameSessionData = wanted.GameSessionData,
        };
        if (Find(made.Id) is { } existing)
        {
            return IsSameRequest(existing, made)
                ? existing
                : Refusal(
                    ErrorKind.IdempotencyTokenMismatch, "CreateGameSession", "IdempotentParameterMismatchException");
        }

        if (FreeProcesses == 0)
            return Refusal(ErrorKind.NoCapacity, "CreateGameSession", "FleetCapacityExceededException");
        FreeProcesses--;
        return Keep(made);
    }

    private Result<GameSession> Update(GameSessionChange change)
    {
        if (Find(change.Id) is not { } found)
            return Refusal(ErrorKind.GameSessionNotFound, "UpdateGameSession", "NotFoundException");
        if (found.HasEnded)
            return Refusal(ErrorKind.GameSessionNotActive, "UpdateGameSession", "InvalidGameSessionStatusException");
        var properties = found.GameProperties.SetItems(change.GameProperties);
        if (properties.Count > 16)
            return Refusal(ErrorKind.GameLiftRejectedRequest, "UpdateGameSession", "InvalidRequestException");

        Change(change.Id, session => session with
        {
            MaximumPlayerSessionCount = change.MaximumPlayerSessionCount ?? session.MaximumPlayerSessionCount,
            Name = change.Name ?? session.Name,
            PlayerSessionCreationPolicy = change.PlayerSessionCreationPolicy ?? session.PlayerSessionCreationPolicy,
            GameProperties = properties,
        });
        return Find(change.Id)!;
    }

    // A test says when the server process has ended. The answer shows the session as it was found.
    private Result<GameSession> Terminate(GameSessionId id, TerminationMode mode)
    {
        if (Find(id) is not { } found)
            return Refusal(ErrorKind.GameSessionNotFound, "TerminateGameSession", "NotFoundException");
        if (found.Status is GameSessionStatus.Terminated or GameSessionStatus.Error
            || (found.Status is GameSessionStatus.Terminating && mode is not TerminationMode.ForceTerminate))
        {
            return Refusal(
                ErrorKind.GameSessionNotActive, "TerminateGameSession", "InvalidGameSessionStatusException");
        }

        Change(id, session => session with { Status = GameSessionStatus.Terminating });
        return found;
    }

    // Everything that was asked for but who asked.
    private static bool IsSameRequest(GameSession one, GameSession other) =>
        one.MaximumPlayerSessionCount == other.MaximumPlayerSessionCount
        && one.Name == other.Name
        && one.GameSessionData == other.GameSessionData
        && one.GameProperties.SequenceEqual(other.GameProperties);

    private Result<string> FleetOf(Destination destination) => destination.Target switch
    {
        DestinationTarget.Fleet fleet => fleet.FleetId,
        DestinationTarget.Alias alias => FleetOfAlias(alias.AliasId),
        _ => Refusal(ErrorKind.GameLiftRejectedRequest, "CreateGameSession", "InvalidRequestException"),
    };

    private GameSession Make(string fleetId, string? location, string idText, int seats, PlayerId? creator) => new()
    {
        Id = GameSessionId.Parse(
            $"arn:aws:gamelift:us-east-1::gamesession/{fleetId}/{(location is null ? "" : location + "/")}{idText}")!
            .Value,
        Status = GameSessionStatus.Activating,
        Location = location ?? "us-east-1",
        MaximumPlayerSessionCount = seats,
        CurrentPlayerSessionCount = 0,
        PlayerSessionCreationPolicy = PlayerSessionCreationPolicy.AcceptAll,
        GameProperties = ImmutableSortedDictionary<string, string>.Empty,
        CreatorId = creator?.Value,
        CreatedAt = time.Now(),
    };

    private GameSession Keep(GameSession session)
    {
        _gameSessions.Add(session);
        return Now(session);
    }

    private GameSession? Find(GameSessionId id) =>
        _gameSessions.Find(session => session.Id == id) is { } found ? Now(found) : null;

    private GameSession Now(GameSession session) => session with
    {
        Status = session.Status is GameSessionStatus.Activating
            && time.GetUtcNow() >= session.CreatedAt + ActivatesAfter
            ? GameSessionStatus.Active
            : session.Status,
        CurrentPlayerSessionCount = SeatsTakenIn(session.Id),
    };
}
