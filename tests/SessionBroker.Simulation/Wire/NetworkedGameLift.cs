using System.Collections.Immutable;
using System.Net;

using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;

using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// GameLift's client as one function holds it: what is above it — retries, errors, mapping — is the broker's own, what
/// is below it is the simulated world. It fails as the SDK does, by exceptions.
/// </summary>
internal sealed class NetworkedGameLift(World world, Network network) : AmazonGameLiftClient(NoCredentials, NoEndpoint)
{
    // Small, so that players who play on have more than one page.
    private const int PageSize = 8;

    private static readonly AnonymousAWSCredentials NoCredentials = new();

    private static AmazonGameLiftConfig NoEndpoint =>
        new() { ServiceURL = "http://gamelift.invalid", HttpClientFactory = new NoHttp() };

    public override async Task<CreateGameSessionResponse> CreateGameSessionAsync(
        CreateGameSessionRequest request, CancellationToken cancellationToken = default)
    {
        var wanted = new NewGameSession(
            new Destination { Name = World.Fleet, Target = new DestinationTarget.Fleet(request.FleetId) },
            request.Location,
            PlayerId.Parse(request.CreatorId)!.Value,
            request.MaximumPlayerSessionCount.GetValueOrDefault(),
            request.Name,
            ImmutableSortedDictionary<string, string>.Empty,
            request.GameSessionData);

        var made = await CallAsync(
            "CreateGameSession",
            () => world.GameLift.CreateAsync(wanted, request.IdempotencyToken, default),
            cancellationToken);
        return new() { GameSession = SdkShapes.From(made) };
    }

    public override async Task<DescribeGameSessionsResponse> DescribeGameSessionsAsync(
        DescribeGameSessionsRequest request, CancellationToken cancellationToken = default)
    {
        var id = GameSessionId.Parse(request.GameSessionId)!.Value;

        var found = await CallAsync(
            "DescribeGameSessions", () => world.GameLift.FindAsync(id, default), cancellationToken);
        return new() { GameSessions = [SdkShapes.From(found)] };
    }

    public override async Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        CreatePlayerSessionRequest request, CancellationToken cancellationToken = default)
    {
        var (id, player) = (GameSessionId.Parse(request.GameSessionId)!.Value, PlayerId.Parse(request.PlayerId)!.Value);

        var made = await CallAsync("CreatePlayerSession", CreateAsync, cancellationToken);
        return new() { PlayerSession = SdkShapes.From(made) };

        async Task<Result<Domain.Reservations.PlayerSession>> CreateAsync()
        {
            var created = await world.GameLift.CreateAsync(id, player, request.PlayerData, default);
            world.Invariants.CheckPlayer(player);
            return created;
        }
    }

    public override async Task<DescribePlayerSessionsResponse> DescribePlayerSessionsAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken = default)
    {
        var all = await CallAsync("DescribePlayerSessions", FindAsync, cancellationToken);
        var start = request.NextToken is null ? 0 : int.Parse(request.NextToken);
        var end = Math.Min(start + PageSize, all.Length);
        return new()
        {
            PlayerSessions = [.. all[start..end].Select(SdkShapes.From)],
            NextToken = end < all.Length ? $"{end}" : null,
        };

        async Task<Result<ImmutableArray<Domain.Reservations.PlayerSession>>> FindAsync()
        {
            if (request.PlayerId is { } player)
                return await world.GameLift.OfPlayerAsync(PlayerId.Parse(player)!.Value, default);
            if (request.GameSessionId is { } session)
                return world.GameLift.PlayerSessions.RemoveAll(each => each.GameSession.Arn != session);
            var found = await world.GameLift.FindAsync(request.PlayerSessionId, default);
            return found.Select(one => ImmutableArray.Create(one));
        }
    }

    private async Task<T> CallAsync<T>(
        string operation, Func<Task<Result<T>>> effect, CancellationToken cancellationToken)
        where T : notnull
    {
        var delivery = await network.CallAsync(operation, SampledAsync, cancellationToken);
        return delivery.Kind switch
        {
            DeliveryKind.Answered when delivery.Answer.TryGet(out var value, out _) => value,
            DeliveryKind.Answered => throw Error(delivery.Answer.Error!.Upstream?.Error ?? "NotFoundException", 400),
            DeliveryKind.Refused => throw Error("ThrottlingException", 400),
            DeliveryKind.Failed => throw Error("InternalServiceException", 500),
            DeliveryKind.NotSent => throw new HttpRequestException(HttpRequestError.ConnectionError),
            DeliveryKind.Unanswered => throw new TimeoutException(),
        };

        async Task<Result<T>> SampledAsync()
        {
            world.GameLiftTimelines.Sample();
            var result = await effect();
            world.GameLiftTimelines.Sample();
            return result;
        }
    }

    private static AmazonGameLiftException Error(string name, int status) =>
        new("The simulated GameLift says so.", ErrorType.Unknown, name, "", (HttpStatusCode)status);

    /// <summary>An operation that is not overridden here must not look for a network.</summary>
    private sealed class NoHttp : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            throw new NotSupportedException("This operation is not simulated.");
    }
}
