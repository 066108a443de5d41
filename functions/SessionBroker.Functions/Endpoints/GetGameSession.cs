using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Reads a game session, also one that has ended.</summary>
internal sealed class GetGameSession(OfferedGameSessions gameSessions)
    : IEndpoint<GetGameSessionRequest, OfferedGameSession>
{
    public static Route Route { get; } = new("GET", "/v1/game-sessions/{gameSessionId}", nameof(GetGameSession));

    public GetGameSessionRequest? Read(RequestReader reader) => reader.GameSessionId() is { } id ? new(id) : null;

    public Task<Result<OfferedGameSession>> HandleAsync(
        GetGameSessionRequest request, CancellationToken cancellationToken) =>
        gameSessions.FindAsync(request.Id, cancellationToken);

    public HttpResult Write(GetGameSessionRequest request, OfferedGameSession response, Caller caller) =>
        HttpResult.Json(
            200,
            GameSessionBody.From(response.Session, response.Destination, caller),
            ApiJson.Relaxed.GameSessionBody);
}

/// <param name="Id">Of any fleet; not yet checked against the destinations.</param>
internal sealed record GetGameSessionRequest(GameSessionId Id);
