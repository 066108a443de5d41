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

    // The limits are GameLift's (API reference, CreateGameSession) if the destination has none.
    private NewGameSession? ReadBody(JsonObjectReader members, Caller caller)
    {
        var destination = ReadDestination(members);
        var location = members.Text("location", 1, 64);
        var players = members.RequiredInteger(
            "maximumPlayerSessionCount", 1, destination?.MaximumPlayerSessionCount ?? Destination.PlayersMax);
        var name = members.Text("name", 1, 1024);
        var properties = members.TextMap(
            "gameProperties", entriesMax: 16, keyCharactersMax: 32, valueCharactersMax: 96);
        var data = members.Text("gameSessionData", 1, 262_144);

        if (destination is null) return null;
        CheckLocation(members, destination, location);
        foreach (var error in destination.ErrorsOf(properties))
            members.AddErrorWithin("gameProperties", error.Key!, error.Detail);
        return new NewGameSession(
            destination,
            location ?? destination.DefaultLocation,
            caller.Player,
            players,
            name,
            properties,
            data);
    }

    private Destination? ReadDestination(JsonObjectReader members)
    {
        var name = members.Text("destination", 1, 64);
        var destination = catalog.Find(name);
        var names = string.Join(", ", catalog.All.Select(offered => offered.Name));
        if (destination is null)
        {
            members.AddError(
                "destination", name is null ? $"is required: one of {names}" : $"is not offered; offered are {names}");
        }
        else if (destination.Target is DestinationTarget.Queue or DestinationTarget.Matchmaker)
        {
            members.AddError("destination", $"is {destination.Target.Noun}, where game sessions cannot be created");
        }

        return destination;
    }

    private static void CheckLocation(JsonObjectReader members, Destination destination, string? location)
    {
        if (location is null || destination.Locations.Contains(location)) return;
        members.AddError("location", destination.Locations.IsEmpty
            ? "cannot be chosen at this destination"
            : $"is not offered at this destination; offered are {string.Join(", ", destination.Locations)}");
    }
}
