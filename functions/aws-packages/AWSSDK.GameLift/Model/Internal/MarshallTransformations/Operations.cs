namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>Every operation of this subset, with the shapes of what goes out and what comes back.</summary>
internal static class Operations
{
    public static Operation<CreateGameSessionRequest, CreateGameSessionResponse> CreateGameSession { get; } =
        new("CreateGameSession", CreateGameSessionRequest.Wire, CreateGameSessionResponse.Wire);

    public static Operation<DescribeGameSessionsRequest, DescribeGameSessionsResponse> DescribeGameSessions { get; } =
        new("DescribeGameSessions", DescribeGameSessionsRequest.Wire, DescribeGameSessionsResponse.Wire);

    public static Operation<SearchGameSessionsRequest, SearchGameSessionsResponse> SearchGameSessions { get; } =
        new("SearchGameSessions", SearchGameSessionsRequest.Wire, SearchGameSessionsResponse.Wire);

    public static Operation<UpdateGameSessionRequest, UpdateGameSessionResponse> UpdateGameSession { get; } =
        new("UpdateGameSession", UpdateGameSessionRequest.Wire, UpdateGameSessionResponse.Wire);

    public static Operation<TerminateGameSessionRequest, TerminateGameSessionResponse> TerminateGameSession { get; } =
        new("TerminateGameSession", TerminateGameSessionRequest.Wire, TerminateGameSessionResponse.Wire);

    public static Operation<GetGameSessionLogUrlRequest, GetGameSessionLogUrlResponse> GetGameSessionLogUrl { get; } =
        new("GetGameSessionLogUrl", GetGameSessionLogUrlRequest.Wire, GetGameSessionLogUrlResponse.Wire);

    public static Operation<CreatePlayerSessionRequest, CreatePlayerSessionResponse> CreatePlayerSession { get; } =
        new("CreatePlayerSession", CreatePlayerSessionRequest.Wire, CreatePlayerSessionResponse.Wire);

    public static Operation<CreatePlayerSessionsRequest, CreatePlayerSessionsResponse> CreatePlayerSessions { get; } =
        new("CreatePlayerSessions", CreatePlayerSessionsRequest.Wire, CreatePlayerSessionsResponse.Wire);

    public static Operation<DescribePlayerSessionsRequest, DescribePlayerSessionsResponse> DescribePlayerSessions { get; } =
        new("DescribePlayerSessions", DescribePlayerSessionsRequest.Wire, DescribePlayerSessionsResponse.Wire);

    public static Operation<GetPlayerConnectionDetailsRequest, GetPlayerConnectionDetailsResponse> GetPlayerConnectionDetails { get; } =
        new("GetPlayerConnectionDetails", GetPlayerConnectionDetailsRequest.Wire, GetPlayerConnectionDetailsResponse.Wire);

    public static Operation<StartGameSessionPlacementRequest, StartGameSessionPlacementResponse> StartGameSessionPlacement { get; } =
        new("StartGameSessionPlacement", StartGameSessionPlacementRequest.Wire, StartGameSessionPlacementResponse.Wire);

    public static Operation<DescribeGameSessionPlacementRequest, DescribeGameSessionPlacementResponse> DescribeGameSessionPlacement { get; } =
        new("DescribeGameSessionPlacement", DescribeGameSessionPlacementRequest.Wire, DescribeGameSessionPlacementResponse.Wire);

    public static Operation<StopGameSessionPlacementRequest, StopGameSessionPlacementResponse> StopGameSessionPlacement { get; } =
        new("StopGameSessionPlacement", StopGameSessionPlacementRequest.Wire, StopGameSessionPlacementResponse.Wire);

    public static Operation<StartMatchmakingRequest, StartMatchmakingResponse> StartMatchmaking { get; } =
        new("StartMatchmaking", StartMatchmakingRequest.Wire, StartMatchmakingResponse.Wire);

    public static Operation<DescribeMatchmakingRequest, DescribeMatchmakingResponse> DescribeMatchmaking { get; } =
        new("DescribeMatchmaking", DescribeMatchmakingRequest.Wire, DescribeMatchmakingResponse.Wire);

    public static Operation<StopMatchmakingRequest, StopMatchmakingResponse> StopMatchmaking { get; } =
        new("StopMatchmaking", StopMatchmakingRequest.Wire, StopMatchmakingResponse.Wire);

    public static Operation<AcceptMatchRequest, AcceptMatchResponse> AcceptMatch { get; } =
        new("AcceptMatch", AcceptMatchRequest.Wire, AcceptMatchResponse.Wire);
}
