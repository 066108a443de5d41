using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Gives a link to the log of a game session of the caller's own, or of any one for an admin.</summary>
internal sealed class GetGameSessionLog(GameSessionLogs logs) : IEndpoint<GameSessionLogRequest, GameSessionLog>
{
    public static Route Route { get; } =
        new("GET", "/v1/game-sessions/{gameSessionId}/log", nameof(GetGameSessionLog));

    public GameSessionLogRequest? Read(RequestReader reader) =>
        reader.GameSessionId() is { } id ? new(id, reader.Caller) : null;

    public Task<Result<GameSessionLog>> HandleAsync(
        GameSessionLogRequest request, CancellationToken cancellationToken) =>
        logs.FindAsync(request.Id, request.Caller.Player, request.Caller.IsAdmin, cancellationToken);

    public HttpResult Write(GameSessionLogRequest request, GameSessionLog response, Caller caller) => HttpResult.Json(
        200,
        new GameSessionLogBody(response.Url, response.ExpiresAt.ToText()),
        ApiJson.Relaxed.GameSessionLogBody);
}

internal sealed record GameSessionLogRequest(GameSessionId Id, Caller Caller);

internal sealed record GameSessionLogBody(string Url, string ExpiresAt);
