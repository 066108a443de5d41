using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.GetGameSession;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.CreatePlayerSession;

/// <summary>A player's request for a seat in a game session.</summary>
internal sealed record CreatePlayerSessionRequest(SeatRequest Seat)
{
    // 2048 characters of player data are at most 24 KiB when every one is escaped.
    private const int BodyBytesMax = 32 * 1024;

    public static CreatePlayerSessionRequest? Read(RequestReader reader)
    {
        var key = reader.IdempotencyKey();
        var body = reader.Body(
            BodyBytesMax, isOptional: true, members => new PlayerDataBody(members.Text("playerData", 1, 2048)));
        return GetGameSessionRequest.ReadId(reader) is { } gameSession && body is not null
            ? new(new SeatRequest(reader.Viewer.Player, gameSession, body.PlayerData, key, reader.Invocation.ToLease()))
            : null;
    }

    private sealed record PlayerDataBody(string? PlayerData);
}
