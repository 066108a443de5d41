using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Changes a game session of the caller's own, or any one for an admin.</summary>
internal sealed class UpdateGameSession(GameSessionUpdater updater)
    : IEndpoint<UpdateGameSessionRequest, OfferedGameSession>
{
    // A name of 1024 characters and 16 game properties of 32 and 96 have 36 KiB when each is an escaped surrogate pair.
    private const int BodyBytesMax = 64 * 1024;

    private static readonly Dictionary<string, PlayerSessionCreationPolicy?> CreationPolicies =
        Enum.GetValues<PlayerSessionCreationPolicy>()
            .ToDictionary(policy => policy.ToText(), policy => (PlayerSessionCreationPolicy?)policy);

    private static readonly Dictionary<string, ProtectionPolicy?> ProtectionPolicies =
        Enum.GetValues<ProtectionPolicy>()
            .ToDictionary(policy => policy.ToString(), policy => (ProtectionPolicy?)policy);

    public static Route Route { get; } = new("PATCH", "/v1/game-sessions/{gameSessionId}", nameof(UpdateGameSession));

    public UpdateGameSessionRequest? Read(RequestReader reader)
    {
        var id = reader.GameSessionId() ?? default;
        var change = reader.Body(BodyBytesMax, isOptional: false, members => ReadBody(members, id));
        return change is null ? null : new UpdateGameSessionRequest(change, reader.Caller);
    }

    public Task<Result<OfferedGameSession>> HandleAsync(
        UpdateGameSessionRequest request, CancellationToken cancellationToken) =>
        updater.UpdateAsync(request.Change, request.Caller.Player, request.Caller.IsAdmin, cancellationToken);

    public HttpResult Write(UpdateGameSessionRequest request, OfferedGameSession response, Caller caller) =>
        HttpResult.Json(
            200,
            GameSessionBody.From(response.Session, response.Destination, caller),
            ApiJson.Relaxed.GameSessionBody);

    // The limits are GameLift's own (API reference, UpdateGameSession); the session's destination may set lower ones,
    // which the updater checks once it knows the destination.
    private static GameSessionChange? ReadBody(JsonObjectReader members, GameSessionId id)
    {
        var change = new GameSessionChange(
            id,
            members.Integer("maximumPlayerSessionCount", 1, Destination.PlayersMax),
            members.Text("name", 1, 1024),
            members.Choice("playerSessionCreationPolicy", CreationPolicies),
            members.Choice("protectionPolicy", ProtectionPolicies),
            members.TextMap("gameProperties", entriesMax: 16, keyCharactersMax: 32, valueCharactersMax: 96));
        members.RequireAny();
        return change;
    }
}

internal sealed record UpdateGameSessionRequest(GameSessionChange Change, Caller Caller);
