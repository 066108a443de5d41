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
        Send(Operations.CreateGameSession, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeGameSessionsResponse> DescribeGameSessionsAsync(
        DescribeGameSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.DescribeGameSessions, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SearchGameSessionsResponse> SearchGameSessionsAsync(
        SearchGameSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.SearchGameSessions, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateGameSessionResponse> UpdateGameSessionAsync(
        UpdateGameSessionRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.UpdateGameSession, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TerminateGameSessionResponse> TerminateGameSessionAsync(
        TerminateGameSessionRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.TerminateGameSession, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetGameSessionLogUrlResponse> GetGameSessionLogUrlAsync(
        GetGameSessionLogUrlRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.GetGameSessionLogUrl, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetGameSessionLogUrlResponse> GetGameSessionLogUrlAsync(
        string gameSessionId, CancellationToken cancellationToken = default) =>
        GetGameSessionLogUrlAsync(new GetGameSessionLogUrlRequest { GameSessionId = gameSessionId }, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        CreatePlayerSessionRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.CreatePlayerSession, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        string gameSessionId, string playerId, CancellationToken cancellationToken = default) =>
        CreatePlayerSessionAsync(new CreatePlayerSessionRequest { GameSessionId = gameSessionId, PlayerId = playerId }, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionsResponse> CreatePlayerSessionsAsync(
        CreatePlayerSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.CreatePlayerSessions, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreatePlayerSessionsResponse> CreatePlayerSessionsAsync(
        string gameSessionId, List<string> playerIds, CancellationToken cancellationToken = default) =>
        CreatePlayerSessionsAsync(new CreatePlayerSessionsRequest { GameSessionId = gameSessionId, PlayerIds = playerIds }, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribePlayerSessionsResponse> DescribePlayerSessionsAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.DescribePlayerSessions, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetPlayerConnectionDetailsResponse> GetPlayerConnectionDetailsAsync(
        GetPlayerConnectionDetailsRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.GetPlayerConnectionDetails, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StartGameSessionPlacementResponse> StartGameSessionPlacementAsync(
        StartGameSessionPlacementRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.StartGameSessionPlacement, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeGameSessionPlacementResponse> DescribeGameSessionPlacementAsync(
        DescribeGameSessionPlacementRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.DescribeGameSessionPlacement, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopGameSessionPlacementResponse> StopGameSessionPlacementAsync(
        StopGameSessionPlacementRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.StopGameSessionPlacement, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StartMatchmakingResponse> StartMatchmakingAsync(
        StartMatchmakingRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.StartMatchmaking, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeMatchmakingResponse> DescribeMatchmakingAsync(
        DescribeMatchmakingRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.DescribeMatchmaking, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopMatchmakingResponse> StopMatchmakingAsync(
        StopMatchmakingRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.StopMatchmaking, request, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<AcceptMatchResponse> AcceptMatchAsync(
        AcceptMatchRequest request, CancellationToken cancellationToken = default) =>
        Send(Operations.AcceptMatch, request, cancellationToken);

    private Task<TResponse> Send<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : AmazonGameLiftRequest
        where TResponse : AmazonWebServiceResponse, new()
    {
        var options = new InvokeOptions { RequestMarshaller = operation, ResponseUnmarshaller = operation };

        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
