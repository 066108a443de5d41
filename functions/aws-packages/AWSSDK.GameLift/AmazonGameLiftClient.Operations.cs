using Amazon.GameLift.Model;
using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift;

public partial class AmazonGameLiftClient
{
    /// <inheritdoc/>
    public virtual Task<CreateGameSessionResponse> CreateGameSessionAsync(
        CreateGameSessionRequest request, CancellationToken cancellationToken = default) =>
        Send(CreateGameSessionRequest.Wire, CreateGameSessionResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeGameSessionsResponse> DescribeGameSessionsAsync(
        DescribeGameSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(DescribeGameSessionsRequest.Wire, DescribeGameSessionsResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SearchGameSessionsResponse> SearchGameSessionsAsync(
        SearchGameSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(SearchGameSessionsRequest.Wire, SearchGameSessionsResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateGameSessionResponse> UpdateGameSessionAsync(
        UpdateGameSessionRequest request, CancellationToken cancellationToken = default) =>
        Send(UpdateGameSessionRequest.Wire, UpdateGameSessionResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TerminateGameSessionResponse> TerminateGameSessionAsync(
        TerminateGameSessionRequest request, CancellationToken cancellationToken = default) =>
        Send(TerminateGameSessionRequest.Wire, TerminateGameSessionResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetGameSessionLogUrlResponse> GetGameSessionLogUrlAsync(
        GetGameSessionLogUrlRequest request, CancellationToken cancellationToken = default) =>
        Send(GetGameSessionLogUrlRequest.Wire, GetGameSessionLogUrlResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetGameSessionLogUrlResponse> GetGameSessionLogUrlAsync(
        string gameSessionId, CancellationToken cancellationToken = default) =>
        GetGameSessionLogUrlAsync(new GetGameSessionLogUrlRequest { GameSessionId = gameSessionId }, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        CreatePlayerSessionRequest request, CancellationToken cancellationToken = default) =>
        Send(CreatePlayerSessionRequest.Wire, CreatePlayerSessionResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        string gameSessionId, string playerId, CancellationToken cancellationToken = default) =>
        CreatePlayerSessionAsync(
            new CreatePlayerSessionRequest { GameSessionId = gameSessionId, PlayerId = playerId },
            cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionsResponse> CreatePlayerSessionsAsync(
        CreatePlayerSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(CreatePlayerSessionsRequest.Wire, CreatePlayerSessionsResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionsResponse> CreatePlayerSessionsAsync(
        string gameSessionId, List<string> playerIds, CancellationToken cancellationToken = default) =>
        CreatePlayerSessionsAsync(
            new CreatePlayerSessionsRequest { GameSessionId = gameSessionId, PlayerIds = playerIds },
            cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribePlayerSessionsResponse> DescribePlayerSessionsAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(DescribePlayerSessionsRequest.Wire, DescribePlayerSessionsResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetPlayerConnectionDetailsResponse> GetPlayerConnectionDetailsAsync(
        GetPlayerConnectionDetailsRequest request, CancellationToken cancellationToken = default) =>
        Send(GetPlayerConnectionDetailsRequest.Wire, GetPlayerConnectionDetailsResponse.Wire, request,
        cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StartGameSessionPlacementResponse> StartGameSessionPlacementAsync(
        StartGameSessionPlacementRequest request, CancellationToken cancellationToken = default) =>
        Send(StartGameSessionPlacementRequest.Wire, StartGameSessionPlacementResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeGameSessionPlacementResponse> DescribeGameSessionPlacementAsync(
        DescribeGameSessionPlacementRequest request, CancellationToken cancellationToken = default) =>
        Send(DescribeGameSessionPlacementRequest.Wire, DescribeGameSessionPlacementResponse.Wire, request,
        cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopGameSessionPlacementResponse> StopGameSessionPlacementAsync(
        StopGameSessionPlacementRequest request, CancellationToken cancellationToken = default) =>
        Send(StopGameSessionPlacementRequest.Wire, StopGameSessionPlacementResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StartMatchmakingResponse> StartMatchmakingAsync(
        StartMatchmakingRequest request, CancellationToken cancellationToken = default) =>
        Send(StartMatchmakingRequest.Wire, StartMatchmakingResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeMatchmakingResponse> DescribeMatchmakingAsync(
        DescribeMatchmakingRequest request, CancellationToken cancellationToken = default) =>
        Send(DescribeMatchmakingRequest.Wire, DescribeMatchmakingResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopMatchmakingResponse> StopMatchmakingAsync(
        StopMatchmakingRequest request, CancellationToken cancellationToken = default) =>
        Send(StopMatchmakingRequest.Wire, StopMatchmakingResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AcceptMatchResponse> AcceptMatchAsync(
        AcceptMatchRequest request, CancellationToken cancellationToken = default) =>
        Send(AcceptMatchRequest.Wire, AcceptMatchResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ResolveAliasResponse> ResolveAliasAsync(
        ResolveAliasRequest request, CancellationToken cancellationToken = default) =>
        Send(ResolveAliasRequest.Wire, ResolveAliasResponse.Wire, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ResolveAliasResponse> ResolveAliasAsync(
        string aliasId, CancellationToken cancellationToken = default) =>
        ResolveAliasAsync(new ResolveAliasRequest { AliasId = aliasId }, cancellationToken);

    private Task<TResponse> Send<TRequest, TResponse>(
        Structure<TRequest> requestShape, Structure<TResponse> responseShape, TRequest request,
        CancellationToken cancellationToken)
        where TRequest : AmazonGameLiftRequest
        where TResponse : AmazonWebServiceResponse, new()
    {
        var operation = new Operation<TRequest, TResponse>(requestShape, responseShape);
        var options = new InvokeOptions { RequestMarshaller = operation, ResponseUnmarshaller = operation };

        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
