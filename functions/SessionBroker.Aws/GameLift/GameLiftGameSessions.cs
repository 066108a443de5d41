using System.Collections.Immutable;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using GameSession = SessionBroker.Domain.Sessions.GameSession;

namespace SessionBroker.Aws.GameLift;

public sealed partial class GameLiftGameSessions(IAmazonGameLift client, GameLiftCalls calls) : IGameSessions
{
    private const string Describe = "DescribeGameSessions";

    public async Task<Result<GameSession>> CreateAsync(
        NewGameSession wanted, string idempotencyToken, CancellationToken cancellationToken)
    {
        var request = new CreateGameSessionRequest
        {
            FleetId = FleetOf(wanted.Destination),
            AliasId = AliasOf(wanted.Destination),
            Location = wanted.Location,
            CreatorId = wanted.Creator?.Value,
            IdempotencyToken = idempotencyToken,
            MaximumPlayerSessionCount = wanted.MaximumPlayerSessionCount,
            Name = wanted.Name,
            GameSessionData = wanted.GameSessionData,
            GameProperties = GameLiftMapping.ToGameProperties(wanted.GameProperties),
        };

        return await calls.SendAsync(
            "CreateGameSession",
            SendAsync,
            cancellationToken,
            [
                wanted.Creator?.Value, wanted.Name, wanted.GameSessionData,
                .. wanted.GameProperties.Keys, .. wanted.GameProperties.Values,
            ]);

        async Task<GameSession> SendAsync()
        {
            var response = await client.CreateGameSessionAsync(request, cancellationToken);
            return GameLiftMapping.ToGameSession(response.GameSession);
        }
    }

    public async Task<Result<GameSession>> FindAsync(GameSessionId id, CancellationToken cancellationToken) =>
        OnlyOne(id, await calls.SendAsync(Describe, () => DescribeAsync(id, cancellationToken), cancellationToken));

    public async Task<Result<GameSession>> PollAsync(GameSessionId id, CancellationToken cancellationToken) =>
        OnlyOne(id, await GameLiftCalls.TryAsync(Describe, () => DescribeAsync(id, cancellationToken)));

    public async Task<Result<GameSession>> UpdateAsync(GameSessionChange change, CancellationToken cancellationToken)
    {
        var request = new UpdateGameSessionRequest
        {
            GameSessionId = change.Id.Arn,
            MaximumPlayerSessionCount = change.MaximumPlayerSessionCount,
            Name = change.Name,
            PlayerSessionCreationPolicy = change.PlayerSessionCreationPolicy is { } creation
                ? GameLiftMapping.ToSdk(creation)
                : null,
            ProtectionPolicy = change.ProtectionPolicy is { } protection ? GameLiftMapping.ToSdk(protection) : null,
            GameProperties = GameLiftMapping.ToGameProperties(change.GameProperties),
        };

        var answer = await calls.SendAsync(
            "UpdateGameSession",
            SendAsync,
            cancellationToken,
            [change.Name, .. change.GameProperties.Keys, .. change.GameProperties.Values]);
        return answer.Error switch
        {
            { Kind: ErrorKind.GameLiftResourceNotFound } unknown => NotFound(unknown),
            { Kind: ErrorKind.GameSessionNotActive } ended =>
                ended with { Message = "The game session has ended; it cannot be changed." },
            _ => answer,
        };

        async Task<GameSession> SendAsync()
        {
            var response = await client.UpdateGameSessionAsync(request, cancellationToken);
            return GameLiftMapping.ToGameSession(response.GameSession);
        }
    }

    public async Task<Result<GameSessionPage>> SearchAsync(
        GameSessionSearch search, CancellationToken cancellationToken)
    {
        var filter = SearchExpressions.Filter(search);
        if (filter?.Length > SearchExpressions.CharactersMax) return SearchExpressions.TooLong;

        var request = new SearchGameSessionsRequest
        {
            FleetId = FleetOf(search.Destination),
            AliasId = AliasOf(search.Destination),
            Location = search.Location,
            FilterExpression = filter,
            SortExpression = SearchExpressions.Sort(search.Sort),
            Limit = search.Limit,
            NextToken = search.NextToken,
        };

        return await calls.SendAsync(
            "SearchGameSessions",
            SendAsync,
            cancellationToken,
            [search.Name, search.NextToken, .. search.GameProperties.Keys, .. search.GameProperties.Values]);

        async Task<GameSessionPage> SendAsync()
        {
            var response = await client.SearchGameSessionsAsync(request, cancellationToken);
            return new GameSessionPage(
                [.. (response.GameSessions ?? []).Select(GameLiftMapping.ToGameSession)], response.NextToken);
        }
    }

    private async Task<ImmutableArray<GameSession>> DescribeAsync(GameSessionId id, CancellationToken cancellationToken)
    {
        var request = new DescribeGameSessionsRequest { GameSessionId = id.Arn };
        var response = await client.DescribeGameSessionsAsync(request, cancellationToken);
        return [.. (response.GameSessions ?? []).Select(GameLiftMapping.ToGameSession)];
    }

    private static Result<GameSession> OnlyOne(GameSessionId id, Result<ImmutableArray<GameSession>> answer)
    {
        if (answer.Error is { Kind: not ErrorKind.GameLiftResourceNotFound } error) return error;

        // GameLift may report a missing session by an error or by an empty list.
        return answer.Error is null && answer.Value is [var found, ..]
            ? found
            : BrokerError.GameSessionNotFound($"GameLift does not know {id}.");
    }

    private static string? FleetOf(Destination destination) => (destination.Target as DestinationTarget.Fleet)?.FleetId;

    private static string? AliasOf(Destination destination) => (destination.Target as DestinationTarget.Alias)?.AliasId;
}
