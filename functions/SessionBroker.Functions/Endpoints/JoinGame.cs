using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>
/// Gives the caller a seat in a game session that others join too, and starts one where there is none with a free seat.
/// </summary>
internal sealed class JoinGame(GameSessionJoiner joiner, DestinationCatalog catalog)
    : IEndpoint<JoinRequest, JoinResult>
{
    // 2048 characters of player data and 16 game properties are at most 48 KiB when every one is escaped.
    private const int BodyBytesMax = 64 * 1024;

    // How soon a game session can be ready.
    private const int RetryAfterSeconds = 2;

    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(25);

    public static Route Route { get; } = new("POST", "/v1/join", nameof(JoinGame));

    public JoinRequest? Read(RequestReader reader)
    {
        var key = reader.IdempotencyKey();
        var body = reader.Body(BodyBytesMax, isOptional: true, ReadBody);
        var wait = reader.PreferredWait(WaitMax);
        return body is null
            ? null
            : new JoinRequest(
                reader.Caller.Player,
                body.Group,
                body.PlayerData,
                key,
                reader.Invocation.ToLease(),
                wait,
                reader.Invocation.Deadline);
    }

    public Task<Result<JoinResult>> HandleAsync(JoinRequest request, CancellationToken cancellationToken) =>
        joiner.JoinAsync(request, cancellationToken);

    public HttpResult Write(JoinRequest request, JoinResult response, Caller caller)
    {
        var (reservation, replayed, alreadyHeld) = response;
        var isWaiting = reservation.State is ReservationState.Waiting;
        var body = ReservationBody.From(reservation) with { AlreadyHeld = alreadyHeld ? true : null };
        var result = HttpResult
            .Json(isWaiting ? 202 : alreadyHeld ? 200 : 201, body, ApiJson.Relaxed.ReservationBody)
            .With("location", ResourcePaths.Of(reservation.Id))
            .Replayed(replayed);
        return isWaiting ? result.With("retry-after", $"{RetryAfterSeconds}") : result;
    }

    private Body? ReadBody(JsonObjectReader members)
    {
        var wanted = WantedGameSession.Read(members, catalog, isCountRequired: false);
        var playerData = members.Text("playerData", 1, 2048);
        return wanted is null
            ? null
            : new Body(
                new JoinGroup(
                    wanted.Destination, wanted.Location, wanted.MaximumPlayerSessionCount, wanted.GameProperties),
                playerData);
    }

    private sealed record Body(JoinGroup Group, string? PlayerData);
}
