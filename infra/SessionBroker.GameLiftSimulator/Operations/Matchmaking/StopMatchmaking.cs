using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

internal static class StopMatchmaking
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (world.FlexMatch.Tickets.Find(input.Required("TicketId")) is not { } ticket)
        {
            return Refusals.TicketNotFound();
        }

        return world.FlexMatch.Requests.Stop(ticket) is { } refused ? refused : new JsonObject();
    }
}
