using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Starts a game session, and waits until it is ACTIVE for as long as the client prefers.</summary>
internal sealed class CreateGameSession(GameSessionStarter starter, DestinationCatalog catalog)
    : IEndpoint<SessionRequest, GameSessionResult>
{
    // 262144 characters of game session data are at most 768 KiB, unless most of them are outside the Basic
    // Multilingual Plane, such as emoji; the other members fit into the rest.
    private const int BodyBytesMax = 960 * 1024;

    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(25);

    public static Route Route { get; } = new("POST", "/v1/game-sessions", nameof(CreateGameSession));

    public SessionRequest? Read(RequestReader reader)
    {
        var key = reader.IdempotencyKey();
        var wanted = reader.Body(BodyBytesMax, isOptional: false, members => ReadBody(members, reader.Caller));
        var wait = reader.PreferredWait(WaitMax);
        return wanted is null
            ? null
            : new SessionRequest(wanted, key, reader.Invocation.ToLease(), wait, reader.Invocation.Deadline);
    }

    public Task<Result<GameSessionResult>> HandleAsync(SessionRequest request, CancellationToken cancellationToken) =>
        starter.StartAsync(request, cancellationToken);

    public HttpResult Write(SessionRequest request, GameSessionResult response, Caller caller)
    {
        var (session, replayed) = response;
        var body = GameSessionBody.From(session, request.Wanted.Destination, caller);
        var status = session.Status is GameSessionStatus.Activating ? 202 : 201;
        return HttpResult.Json(status, body, ApiJson.Relaxed.GameSessionBody)
            .With("location", ResourcePaths.Of(session.Id))
            .Replayed(replayed);
    }

    private NewGameSession? ReadBody(JsonObjectReader members, Caller caller)
    {
        var wanted = WantedGameSession.Read(members, catalog, isCountRequired: true);
        var name = members.Text("name", 1, 1024);
        var data = members.Text("gameSessionData", 1, 262_144);
        return wanted is null
            ? null
            : new NewGameSession(
                wanted.Destination,
                wanted.Location,
                caller.Player,
                wanted.MaximumPlayerSessionCount,
                name,
                wanted.GameProperties,
                data);
    }
}
