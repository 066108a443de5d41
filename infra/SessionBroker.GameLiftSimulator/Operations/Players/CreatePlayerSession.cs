using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Players;

internal static class CreatePlayerSession
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("GameSessionId");
        if (world.GameSessions.Find(id) is not { } session)
        {
            return Refusals.GameSessionNotFound(id);
        }

        var seat = new SeatRequest(input.Required("PlayerId"), input.Text("PlayerData"));
        return world.PlayerSessions.Reserve(session, [seat]).Refused(out var refused, out var made)
            ? refused
            : new JsonObject { ["PlayerSession"] = PlayerSessionShape.Of(world, made[0]) };
    }
}
