using System.Net;
using System.Text.Json.Nodes;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;
using SessionBroker.Domain.Identity;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.GameLift;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// GameLift's client as one function holds it: what is above it — retries, errors, mapping — is the broker's own, what
/// is below it is the simulator's operation. It fails as the SDK does, by exceptions.
/// </summary>
internal sealed class NetworkedGameLift(World world, Network network) : AmazonGameLiftClient(NoCredentials, NoEndpoint)
{
    // Small, so that most lists have more than one page. GameLift documents no most for these.
    private const int PageSize = 3;

    /// <summary>How old GameLift's reads may be.</summary>
    public static readonly TimeSpan LagMax = TimeSpan.FromSeconds(3);
    private static readonly AnonymousAWSCredentials NoCredentials = new();

    private static AmazonGameLiftConfig NoEndpoint =>
        new() { ServiceURL = "http://gamelift.invalid", HttpClientFactory = new NoHttp() };

    public override async Task<CreateGameSessionResponse> CreateGameSessionAsync(
        CreateGameSessionRequest request, CancellationToken cancellationToken = default)
    {
        var made = await CallAsync("CreateGameSession", OperationInputs.Of(request), cancellationToken);
        return new() { GameSession = SdkShapes.GameSession(made["GameSession"]!) };
    }

    public override async Task<DescribeGameSessionsResponse> DescribeGameSessionsAsync(
        DescribeGameSessionsRequest request, CancellationToken cancellationToken = default)
    {
        var found = await CallAsync("DescribeGameSessions", OperationInputs.Of(request), cancellationToken);
        return new() { GameSessions = SdkShapes.All(found, "GameSessions", SdkShapes.GameSession) };
    }

    public override async Task<SearchGameSessionsResponse> SearchGameSessionsAsync(
        SearchGameSessionsRequest request, CancellationToken cancellationToken = default)
    {
        var page = await CallAsync("SearchGameSessions", OperationInputs.Of(request, PageSize), cancellationToken);
        return new()
        {
            GameSessions = SdkShapes.All(page, "GameSessions", SdkShapes.GameSession),
            NextToken = SdkShapes.Text(page, "NextToken"),
        };
    }

    public override async Task<UpdateGameSessionResponse> UpdateGameSessionAsync(
        UpdateGameSessionRequest request, CancellationToken cancellationToken = default)
    {
        var changed = await CallAsync("UpdateGameSession", OperationInputs.Of(request), cancellationToken);
        return new() { GameSession = SdkShapes.GameSession(changed["GameSession"]!) };
    }

    public override async Task<TerminateGameSessionResponse> TerminateGameSessionAsync(
        TerminateGameSessionRequest request, CancellationToken cancellationToken = default)
    {
        var ended = await CallAsync("TerminateGameSession", OperationInputs.Of(request), cancellationToken);
        return new() { GameSession = SdkShapes.GameSession(ended["GameSession"]!) };
    }

    public override async Task<GetGameSessionLogUrlResponse> GetGameSessionLogUrlAsync(
        GetGameSessionLogUrlRequest request, CancellationToken cancellationToken = default)
    {
        var found = await CallAsync("GetGameSessionLogUrl", OperationInputs.Of(request), cancellationToken);
        return new() { PreSignedUrl = SdkShapes.Text(found, "PreSignedUrl") };
    }

    public override async Task<GetPlayerConnectionDetailsResponse> GetPlayerConnectionDetailsAsync(
        GetPlayerConnectionDetailsRequest request, CancellationToken cancellationToken = default)
    {
        var found = await CallAsync("GetPlayerConnectionDetails", OperationInputs.Of(request), cancellationToken);
        return new()
        {
            GameSessionId = SdkShapes.Text(found, "GameSessionId"),
            PlayerConnectionDetails = SdkShapes.All(
                found, "PlayerConnectionDetails", SdkShapes.PlayerConnectionDetail),
        };
    }

    public override async Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        CreatePlayerSessionRequest request, CancellationToken cancellationToken = default)
    {
        var made = await CallAsync("CreatePlayerSession", OperationInputs.Of(request), cancellationToken);
        return new() { PlayerSession = SdkShapes.PlayerSession(made["PlayerSession"]!) };
    }

    public override async Task<CreatePlayerSessionsResponse> CreatePlayerSessionsAsync(
        CreatePlayerSessionsRequest request, CancellationToken cancellationToken = default)
    {
        var made = await CallAsync("CreatePlayerSessions", OperationInputs.Of(request), cancellationToken);
        return new() { PlayerSessions = SdkShapes.All(made, "PlayerSessions", SdkShapes.PlayerSession) };
    }

    public override async Task<DescribePlayerSessionsResponse> DescribePlayerSessionsAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken = default)
    {
        var page = await CallAsync("DescribePlayerSessions", OperationInputs.Of(request, PageSize), cancellationToken);
        return new()
        {
            PlayerSessions = SdkShapes.All(page, "PlayerSessions", SdkShapes.PlayerSession),
            NextToken = SdkShapes.Text(page, "NextToken"),
        };
    }

    private async Task<JsonObject> CallAsync(string operation, JsonObject input, CancellationToken cancellationToken)
    {
        // A call that arrives late is still this request's, whatever the function does by then.
        var request = network.Caller.Request;
        var delivery = await network.CallAsync(operation, () => Task.FromResult(Perform()), cancellationToken);
        return delivery.Kind switch
        {
            DeliveryKind.Answered => delivery.Answer switch
            {
                OperationAnswer.Output output => output.Body,
                OperationAnswer.Error error => throw Error(error.Cause.Code, 400, error.Cause.Message),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            DeliveryKind.Refused => throw Error("ThrottlingException", 400, "Rate exceeded"),
            DeliveryKind.Failed => throw Error("InternalServiceException", 500, "The simulated GameLift has failed."),
            DeliveryKind.NotSent => throw new HttpRequestException(HttpRequestError.ConnectionError),
            DeliveryKind.Unanswered => throw new TimeoutException(),
        };

        OperationAnswer Perform()
        {
            var answer = world.GameLift.Perform(operation, input);
            if (operation.StartsWith("Describe", StringComparison.Ordinal) && world.Faults.Strikes(Fault.StaleGameLift))
                return Stale(answer);
            if (answer is OperationAnswer.Output output) world.Effects.Check(request, operation, input, output.Body);
            if (operation is "CreatePlayerSession")
                world.Invariants.CheckPlayer(PlayerId.Parse(SdkShapes.Text(input, "PlayerId")!)!.Value);
            if (operation is "CreatePlayerSessions")
            {
                foreach (var player in input["PlayerIds"]!.AsArray())
                    world.Invariants.CheckPlayer(PlayerId.Parse((string)player!)!.Value);
            }

            return answer;
        }
    }

    private OperationAnswer Stale(OperationAnswer answer)
    {
        var lag = world.Random.UpTo(LagMax);
        network.Caller.Calls.NoteStale(lag);
        return StaleAnswers.Of(
            answer, world.GameLiftTimelines, world.Time.GetUtcNow() - lag, world.GameLift.Options.UnknownId);
    }

    private static AmazonGameLiftException Error(string name, int status, string message) =>
        new(message, ErrorType.Unknown, name, "", (HttpStatusCode)status);

    /// <summary>An operation that is not overridden here must not look for a network.</summary>
    private sealed class NoHttp : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            throw new NotSupportedException("This operation is not simulated.");
    }
}
