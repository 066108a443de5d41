using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Players;

/// <summary>
/// Where players of a game session connect: relays and a token that expires where the fleet has the player gateway, and
/// the game server itself, without a token, where it has not (API reference, PlayerConnectionDetail).
/// </summary>
internal static class GetPlayerConnectionDetails
{
    private const int RelayPort = 443;

    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("GameSessionId");
        if (world.GameSessions.Find(id) is not { } session)
        {
            return Refusals.GameSessionNotFound(id);
        }

        if (world.Fleets.Get(session.FleetId).Compute == ComputeKind.Anywhere)
        {
            return Refusals.Invalid("GetPlayerConnectionDetails is not supported on Anywhere fleets.");
        }

        if (session.Status != GameSessionStatus.Active)
        {
            return Refusals.GameSessionStatus(id, session.Status.Wire());
        }

        var players = input.Texts("PlayerIds")!;
        return players.FirstOrDefault(player => !IsSeated(world, session, player)) is { } stranger
            ? Refusals.NotFound($"Player ({stranger}) has no player session in game session ({id}).")
            : new JsonObject
            {
                ["GameSessionId"] = id,
                ["PlayerConnectionDetails"] =
                    new JsonArray([.. players.Select(player => Detail(world, session, player))]),
            };
    }

    private static bool IsSeated(GameLiftState world, GameSession session, string playerId) =>
        world.PlayerSessions.OfPlayer(playerId)
            .Any(player => player.GameSession == session.Sequence && player.Status.IsLive);

    private static JsonObject Detail(GameLiftState world, GameSession session, string playerId)
    {
        if (!session.HasGateway)
        {
            return new()
            {
                ["PlayerId"] = playerId,
                ["Endpoints"] = new JsonArray(Endpoint(session.IpAddress, session.Port)),
            };
        }

        var expires = world.Now.AddMinutes(world.Options.GatewayTokenMinutes);
        return new JsonObject
        {
            ["PlayerId"] = playerId,
            ["Endpoints"] = Relays(world, session),
            ["PlayerGatewayToken"] =
                world.PageTokens.Encode("gateway", $"{session.Sequence}.{expires.ToUnixTimeSeconds()}"),
        }.With("Expiration", expires);
    }

    /// <summary>There is no relay on this machine: with loopback addresses players go to the server itself.</summary>
    private static JsonArray Relays(GameLiftState world, GameSession session) => world.Options.LoopbackAddresses
        ? new JsonArray(Endpoint(session.IpAddress, session.Port))
        : new JsonArray(
            Endpoint($"198.51.100.{1 + (session.Compute % 254)}", RelayPort),
            Endpoint($"203.0.113.{1 + (session.Compute % 254)}", RelayPort));

    private static JsonObject Endpoint(string address, int port) => new() { ["IpAddress"] = address, ["Port"] = port };
}
