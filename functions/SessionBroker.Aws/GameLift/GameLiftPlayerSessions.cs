using System.Collections.Immutable;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using CreationPolicy = SessionBroker.Domain.Sessions.PlayerSessionCreationPolicy;
using GameSessionStatus = SessionBroker.Domain.Sessions.GameSessionStatus;
using PlayerSession = SessionBroker.Domain.Reservations.PlayerSession;

namespace SessionBroker.Aws.GameLift;

public sealed class GameLiftPlayerSessions(IAmazonGameLift client, IGameSessions gameSessions, GameLiftCalls calls)
    : IPlayerSessions
{
    // The service model has no maximum; a game session has at most 200 players.
    private const int PageSize = 200;

    public async Task<Result<PlayerSession>> CreateAsync(
        GameSessionId gameSession, PlayerId player, string? playerData, CancellationToken cancellationToken)
    {
        var request = new CreatePlayerSessionRequest
        {
            GameSessionId = gameSession.Arn,
            PlayerId = player.Value,
            PlayerData = playerData,
        };

        var answer = await calls.SendAsync(
            "CreatePlayerSession", SendAsync, cancellationToken, player.Value, playerData);
        if (answer.Error is { Kind: ErrorKind.GameSessionNotActive or ErrorKind.GameLiftRejectedRequest } refusal)
            return await ExplainAsync(refusal, gameSession, cancellationToken);
        if (answer.Error is { Kind: ErrorKind.GameLiftResourceNotFound } unknown)
            return GameLiftGameSessions.NotFound(unknown);
        return answer;

        async Task<PlayerSession> SendAsync() => GameLiftMapping.ToPlayerSession(
            (await client.CreatePlayerSessionAsync(request, cancellationToken)).PlayerSession);
    }

    public async Task<Result<ImmutableDictionary<PlayerId, PlayerSession>>> CreateAllAsync(
        GameSessionId gameSession,
        ImmutableDictionary<PlayerId, string?> playerData,
        CancellationToken cancellationToken)
    {
        var request = new CreatePlayerSessionsRequest
        {
            GameSessionId = gameSession.Arn,
            PlayerIds = [.. playerData.Keys.Select(player => player.Value)],
            PlayerDataMap = playerData.Where(each => each.Value is not null)
                .ToDictionary(each => each.Key.Value, each => each.Value!, StringComparer.Ordinal),
        };

        var answer = await calls.SendAsync(
            "CreatePlayerSessions", SendAsync, cancellationToken, [.. request.PlayerIds, .. playerData.Values]);
        if (answer.Error is { Kind: ErrorKind.GameSessionNotActive or ErrorKind.GameLiftRejectedRequest } refusal)
            return (await ExplainAsync(refusal, gameSession, cancellationToken)).Error!;
        if (answer.Error is { Kind: ErrorKind.GameLiftResourceNotFound } unknown)
            return GameLiftGameSessions.NotFound(unknown);
        return answer;

        async Task<ImmutableDictionary<PlayerId, PlayerSession>> SendAsync()
        {
            var response = await client.CreatePlayerSessionsAsync(request, cancellationToken);
            return response.PlayerSessions.Select(GameLiftMapping.ToPlayerSession)
                .ToImmutableDictionary(made => made.Player);
        }
    }

    public async Task<Result<PlayerSession>> FindAsync(string playerSessionId, CancellationToken cancellationToken)
    {
        var request = new DescribePlayerSessionsRequest { PlayerSessionId = playerSessionId };

        var answer = await DescribeAsync(request, cancellationToken);
        if (!answer.TryGet(out var page, out var error)) return error;
        return page.PlayerSessions is [var found, ..]
            ? found
            : new BrokerError(ErrorKind.GameLiftResourceNotFound, "GameLift has forgotten the seat.");
    }

    // A single session is read by its id. Several are found in the player's list, which is read until all are found.
    public async Task<Result<ImmutableDictionary<string, PlayerSession>>> FindAsync(
        PlayerId player, ImmutableArray<string> playerSessionIds, CancellationToken cancellationToken)
    {
        var found = ImmutableDictionary.CreateBuilder<string, PlayerSession>(StringComparer.Ordinal);
        var request = playerSessionIds is [var only]
            ? new DescribePlayerSessionsRequest { PlayerSessionId = only }
            : new DescribePlayerSessionsRequest { PlayerId = player.Value };
        do
        {
            var answer = await PageAsync(request, cancellationToken);
            if (!answer.TryGet(out var page, out var error)) return error;

            foreach (var session in page.PlayerSessions.Where(session => playerSessionIds.Contains(session.Id)))
                found[session.Id] = session;
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null && found.Count < playerSessionIds.Length);

        return found.ToImmutable();
    }

    public async Task<Result<ImmutableArray<PlayerSession>>> OfPlayerAsync(
        PlayerId player, CancellationToken cancellationToken)
    {
        var sessions = ImmutableArray.CreateBuilder<PlayerSession>();
        string? nextToken = null;
        do
        {
            var request = new DescribePlayerSessionsRequest { PlayerId = player.Value, NextToken = nextToken };
            var answer = await PageAsync(request, cancellationToken);
            if (!answer.TryGet(out var page, out var error)) return error;

            sessions.AddRange(page.PlayerSessions);
            nextToken = page.NextToken;
        }
        while (nextToken is not null);

        return sessions.ToImmutable();
    }

    public Task<Result<PlayerSessionPage>> InGameSessionAsync(
        GameSessionId gameSession, string? nextToken, CancellationToken cancellationToken) =>
        PageAsync(
            new DescribePlayerSessionsRequest { GameSessionId = gameSession.Arn, NextToken = nextToken },
            cancellationToken);

    // A resource that GameLift does not know has no player sessions.
    private async Task<Result<PlayerSessionPage>> PageAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken)
    {
        request.Limit = PageSize;
        var answer = await DescribeAsync(request, cancellationToken);
        return answer.Error is { Kind: ErrorKind.GameLiftResourceNotFound } ? new PlayerSessionPage([], null) : answer;
    }

    private Task<Result<PlayerSessionPage>> DescribeAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken)
    {
        return calls.SendAsync("DescribePlayerSessions", SendAsync, cancellationToken, request.PlayerId);

        async Task<PlayerSessionPage> SendAsync()
        {
            var response = await client.DescribePlayerSessionsAsync(request, cancellationToken);
            return new PlayerSessionPage(
                [.. (response.PlayerSessions ?? []).Select(GameLiftMapping.ToPlayerSession)], response.NextToken);
        }
    }

    // GameLift returns the same error for a session that is not ready yet, one that is closed and one that has ended,
    // but a client must handle them differently. A session has ended only if GameLift says so: GameLift returned a
    // status, so the session exists, and a read that does not find it is out of date. The documentation does not say
    // whether a closed session is refused as invalid.
    private async Task<Result<PlayerSession>> ExplainAsync(
        BrokerError refusal, GameSessionId gameSession, CancellationToken cancellationToken)
    {
        var found = await gameSessions.FindAsync(gameSession, cancellationToken);
        if (found.Error is { Kind: not ErrorKind.GameSessionNotFound } unknown) return unknown;
        return (found.Error is null ? found.Value : null) switch
        {
            { Status: GameSessionStatus.Active, PlayerSessionCreationPolicy: CreationPolicy.DenyAll } => refusal with
            {
                Kind = ErrorKind.GameSessionClosed,
                Message = "The game session does not accept new players; choose another one.",
            },
            _ when refusal.Kind is ErrorKind.GameLiftRejectedRequest => refusal,
            { HasEnded: true } => refusal,
            { Status: GameSessionStatus.Active } => refusal with
            {
                Kind = ErrorKind.Conflict,
                Message = "The game session changed during the request; try again after Retry-After, with the "
                    + "same Idempotency-Key.",
            },
            _ => refusal with
            {
                Kind = ErrorKind.GameSessionActivating,
                Message =
                    "The game session is still starting; try again after Retry-After, with the same Idempotency-Key.",
            },
        };
    }
}
