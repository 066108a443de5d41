using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Players;

/// <summary>Up to 25 seats at once; PlayerDataMap entries of other players are ignored.</summary>
internal static class CreatePlayerSessions
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("GameSessionId");
        if (world.GameSessions.Find(id) is not { } session)
        {
            return Refusals.GameSessionNotFound(id);
        }

        var data = input.Object("PlayerDataMap") ?? [];
        var players = input.Texts("PlayerIds")!;
        SeatRequest[] seats = [.. players.Select(player => new SeatRequest(player, data.Text(player)))];
        return world.PlayerSessions.Reserve(session, seats).Refused(out var refused, out var made)
            ? refused
            : new JsonObject
            {
                ["PlayerSessions"] = new JsonArray([.. made.Select(each => PlayerSessionShape.Of(world, each))]),
            };
    }
}
