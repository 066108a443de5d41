using System.Diagnostics.CodeAnalysis;
using Amazon.GameLift.Model;
using Amazon.Runtime;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.GameLift;

/// <summary>
/// Amazon GameLift Servers: game sessions, the players in them, and the queues and matches that start them.
/// </summary>
public interface IAmazonGameLift : IAmazonService, IDisposable
{
    /// <summary>The operations that answer in pages, as streams.</summary>
    IGameLiftPaginatorFactory Paginators { get; }

    /// <summary>
    /// Starts a game session on a fleet, or on the fleet that an alias points to. It answers at once, while the session
    /// is still ACTIVATING.
    /// </summary>
    /// <exception cref="ConflictException"/>
    /// <exception cref="FleetCapacityExceededException"/>
    /// <exception cref="IdempotentParameterMismatchException"/>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidFleetStatusException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="TerminalRoutingStrategyException"/>
    /// <exception cref="UnauthorizedException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<CreateGameSessionResponse> CreateGameSessionAsync(
        CreateGameSessionRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one game session, or those of a fleet or alias in any state: ended ones stay readable for 30 days.
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="TerminalRoutingStrategyException"/>
    /// <exception cref="UnauthorizedException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<DescribeGameSessionsResponse> DescribeGameSessionsAsync(
        DescribeGameSessionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds ACTIVE game sessions of one fleet, alias or location by a filter and in an order, from an index that lags
    /// a little behind.
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="TerminalRoutingStrategyException"/>
    /// <exception cref="UnauthorizedException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<SearchGameSessionsResponse> SearchGameSessionsAsync(
        SearchGameSessionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a game session's name, size, properties, or whether it lets players in and is protected from scaling in.
    /// </summary>
    /// <exception cref="ConflictException"/>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidGameSessionStatusException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="NotReadyException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<UpdateGameSessionResponse> UpdateGameSessionAsync(
        UpdateGameSessionRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends a game session that is ACTIVE or stuck, either by asking its server process to stop or by force.
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidGameSessionStatusException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="NotReadyException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<TerminateGameSessionResponse> TerminateGameSessionAsync(
        TerminateGameSessionRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets a link to a game session's stored log files. The link is good for 15 minutes; the files are kept for 14
    /// days.
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<GetGameSessionLogUrlResponse> GetGameSessionLogUrlAsync(
        GetGameSessionLogUrlRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetGameSessionLogUrlAsync(GetGameSessionLogUrlRequest, CancellationToken)"/>
    Task<GetGameSessionLogUrlResponse> GetGameSessionLogUrlAsync(
        string gameSessionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reserves a slot for one player in an ACTIVE game session. The player has 60 seconds to connect. It is not
    /// idempotent.
    /// </summary>
    /// <exception cref="GameSessionFullException"/>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidGameSessionStatusException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="TerminalRoutingStrategyException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        CreatePlayerSessionRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="CreatePlayerSessionAsync(CreatePlayerSessionRequest, CancellationToken)"/>
    Task<CreatePlayerSessionResponse> CreatePlayerSessionAsync(
        string gameSessionId, string playerId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reserves slots for up to 25 players in an ACTIVE game session: for all of them or for none. It is not
    /// idempotent.
    /// </summary>
    /// <exception cref="GameSessionFullException"/>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidGameSessionStatusException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="TerminalRoutingStrategyException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<CreatePlayerSessionsResponse> CreatePlayerSessionsAsync(
        CreatePlayerSessionsRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="CreatePlayerSessionsAsync(CreatePlayerSessionsRequest, CancellationToken)"/>
    Task<CreatePlayerSessionsResponse> CreatePlayerSessionsAsync(
        string gameSessionId, List<string> playerIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads player sessions: one of them, those of a game session, or those of a player (kept for 30 days after their
    /// end).
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<DescribePlayerSessionsResponse> DescribePlayerSessionsAsync(
        DescribePlayerSessionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells where, and with which token, players reach a game session of a fleet that has the player gateway enabled.
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidGameSessionStatusException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="LimitExceededException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnauthorizedException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<GetPlayerConnectionDetailsResponse> GetPlayerConnectionDetailsAsync(
        GetPlayerConnectionDetailsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks a queue to find a place for a new game session among its destinations, and to reserve slots in it.
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnauthorizedException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<StartGameSessionPlacementResponse> StartGameSessionPlacementAsync(
        StartGameSessionPlacementRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a placement request and, once it is FULFILLED, where its game session runs.</summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<DescribeGameSessionPlacementResponse> DescribeGameSessionPlacementAsync(
        DescribeGameSessionPlacementRequest request, CancellationToken cancellationToken = default);

    /// <summary>Cancels a placement request that is still PENDING.</summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<StopGameSessionPlacementResponse> StopGameSessionPlacementAsync(
        StopGameSessionPlacementRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks FlexMatch for a match for one player or for a group that wants to play together.</summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<StartMatchmakingResponse> StartMatchmakingAsync(
        StartMatchmakingRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads up to ten matchmaking tickets. Poll sparingly: events are the way meant to follow a ticket.
    /// </summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<DescribeMatchmakingResponse> DescribeMatchmakingAsync(
        DescribeMatchmakingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Cancels a matchmaking ticket that is still being worked on.</summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<StopMatchmakingResponse> StopMatchmakingAsync(
        StopMatchmakingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Records that players accept or reject the match proposed to their ticket.</summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="UnsupportedRegionException"/>
    Task<AcceptMatchResponse> AcceptMatchAsync(
        AcceptMatchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells which fleet an alias points to now.</summary>
    /// <exception cref="InternalServiceException"/>
    /// <exception cref="InvalidRequestException"/>
    /// <exception cref="NotFoundException"/>
    /// <exception cref="TerminalRoutingStrategyException"/>
    /// <exception cref="UnauthorizedException"/>
    Task<ResolveAliasResponse> ResolveAliasAsync(
        ResolveAliasRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ResolveAliasAsync(ResolveAliasRequest, CancellationToken)"/>
    Task<ResolveAliasResponse> ResolveAliasAsync(string aliasId, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    [SuppressMessage("Design", "CA1033", Justification = "For the factories of AWSSDK.Extensions alone.")]
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonGameLiftConfig();

    [SuppressMessage("Design", "CA1033", Justification = "For the factories of AWSSDK.Extensions alone.")]
    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonGameLiftClient(awsCredentials, (AmazonGameLiftConfig)clientConfig);
}
