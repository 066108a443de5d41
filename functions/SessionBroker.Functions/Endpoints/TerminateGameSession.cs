using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Ends a game session of the caller's own, or any one for an admin.</summary>
internal sealed class TerminateGameSession(GameSessionTerminator terminator)
    : IEndpoint<TerminateGameSessionRequest, OfferedGameSession>
{
    private static readonly Dictionary<string, TerminationMode> Modes =
        Enum.GetValues<TerminationMode>().ToDictionary(mode => mode.ToText(), StringComparer.Ordinal);

    public static Route Route { get; } =
        new("DELETE", "/v1/game-sessions/{gameSessionId}", nameof(TerminateGameSession));

    // Where the client does not choose, the server process may end in order.
    public TerminateGameSessionRequest? Read(RequestReader reader)
    {
        var mode = reader.QueryChoice("terminationMode", Modes);
        return reader.GameSessionId() is { } id ? new TerminateGameSessionRequest(id, mode, reader.Caller) : null;
    }

    public Task<Result<OfferedGameSession>> HandleAsync(
        TerminateGameSessionRequest request, CancellationToken cancellationToken) => terminator.TerminateAsync(
            request.Id, request.Mode, request.Caller.Player, request.Caller.IsAdmin, cancellationToken);

    public HttpResult Write(TerminateGameSessionRequest request, OfferedGameSession response, Caller caller) =>
        HttpResult.Json(
            202,
            GameSessionBody.From(response.Session, response.Destination, caller),
            ApiJson.Relaxed.GameSessionBody);
}

internal sealed record TerminateGameSessionRequest(GameSessionId Id, TerminationMode Mode, Caller Caller);
