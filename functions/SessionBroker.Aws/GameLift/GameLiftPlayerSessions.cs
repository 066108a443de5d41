using System.Collections.Immutable;

using Amazon.GameLift;
using Amazon.GameLift.Model;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

using GameSessionStatus = SessionBroker.Domain.Sessions.GameSessionStatus;
using PlayerSession = SessionBroker.Domain.Reservations.PlayerSession;

namespace SessionBroker.Aws.GameLift;

/// <summary>Player sessions over GameLift's API.</summary>
public sealed class GameLiftPlayerSessions(IAmazonGameLift client, IGameSessions gameSessions, GameLiftCalls calls)
    : IPlayerSessions
{
    // The model gives no maximum; a game session holds at most 200 players.
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

        var answer = await calls.SendAsync("CreatePlayerSession", SendAsync, cancellationToken);
        if (answer.Error is { Kind: ErrorKind.GameSessionNotActive } refusal)
            return await ExplainAsync(refusal, gameSession, cancellationToken);
        if (answer.Error is { Kind: ErrorKind.GameLiftResourceNotFound } unknown)
            return unknown with { Kind = ErrorKind.GameSessionNotFound, Message = "No game session has this id." };
        return answer;

        async Task<PlayerSession> SendAsync() => GameLiftMapping.ToPlayerSession(
            (await client.CreatePlayerSessionAsync(request, cancellationToken)).PlayerSession);
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

    public Task<Result<ImmutableArray<PlayerSession>>> OfPlayerAsync(
        PlayerId player, CancellationToken cancellationToken) =>
        AllAsync(new DescribePlayerSessionsRequest { PlayerId = player.Value }, cancellationToken);

    public Task<Result<ImmutableArray<PlayerSession>>> InGameSessionAsync(
        GameSessionId gameSession, CancellationToken cancellationToken) =>
        AllAsync(new DescribePlayerSessionsRequest { GameSessionId = gameSession.Arn }, cancellationToken);

    // What GameLift does not know has no player sessions.
    private async Task<Result<ImmutableArray<PlayerSession>>> AllAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken)
    {
        var sessions = ImmutableArray.CreateBuilder<PlayerSession>();
        request.Limit = PageSize;
        do
        {
            var answer = await DescribeAsync(request, cancellationToken);
            if (answer.Error is { Kind: ErrorKind.GameLiftResourceNotFound }) break;
            if (!answer.TryGet(out var page, out var error)) return error;

            sessions.AddRange(page.PlayerSessions);
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        return sessions.ToImmutable();
    }

    private Task<Result<Page>> DescribeAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken)
    {
        return calls.SendAsync("DescribePlayerSessions", SendAsync, cancellationToken);

        async Task<Page> SendAsync()
        {
            var response = await client.DescribePlayerSessionsAsync(request, cancellationToken);
            return new Page(
                [.. (response.PlayerSessions ?? []).Select(GameLiftMapping.ToPlayerSession)], response.NextToken);
        }
    }

    // GameLift gives one error for a session that is not ready yet and for one that is over; a client does different
    // things.
    private async Task<Result<PlayerSession>> ExplainAsync(
        BrokerError refusal, GameSessionId gameSession, CancellationToken cancellationToken)
    {
        var found = await gameSessions.FindAsync(gameSession, cancellationToken);
        return found.Error is null && found.Value.Status is GameSessionStatus.Activating
            ? refusal with
            {
                Kind = ErrorKind.GameSessionActivating,
                Message = "The game session is still starting; ask again in a second, with the same Idempotency-Key.",
            }
            : refusal;
    }

    private sealed record Page(ImmutableArray<PlayerSession> PlayerSessions, string? NextToken);
}
