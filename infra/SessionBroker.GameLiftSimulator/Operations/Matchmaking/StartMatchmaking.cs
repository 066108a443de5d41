using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>Puts a ticket into the pool of a matchmaker and answers at once, QUEUED.</summary>
internal static class StartMatchmaking
{
    private const int PlayersMax = 10;

    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (TicketReading.Configuration(world, input).Refused(out var unknown, out var configuration))
        {
            return unknown;
        }

        var rules = world.FlexMatch.Configurations.RulesOf(configuration);
        if (PlayerReading.Read(world, input, rules, PlayersMax).Refused(out var invalid, out var players))
        {
            return invalid;
        }

        if (TicketReading.Read(world, input, configuration, players, isBackfill: false)
            .Refused(out var refused, out var ticket))
        {
            return refused;
        }

        world.FlexMatch.Requests.Start(ticket);
        return new JsonObject { ["MatchmakingTicket"] = TicketShape.Of(world, ticket) };
    }
}
