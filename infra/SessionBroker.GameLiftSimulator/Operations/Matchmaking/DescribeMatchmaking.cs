using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>Up to ten tickets, in the order of the request; unknown ids are left out.</summary>
internal static class DescribeMatchmaking
{
    private const int TicketsMax = 10;

    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var ids = input.Texts("TicketIds")!;
        return ids.Count > TicketsMax
            ? Refusals.Invalid($"TicketIds must have at most {TicketsMax} ids.")
            : new JsonObject
            {
                ["TicketList"] = new JsonArray([.. ids.Distinct(StringComparer.Ordinal)
                    .Select(world.FlexMatch.Tickets.Find).OfType<MatchmakingTicket>()
                    .Select(ticket => TicketShape.Of(world, ticket))]),
            };
    }
}
