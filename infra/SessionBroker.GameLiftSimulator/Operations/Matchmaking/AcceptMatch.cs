using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>
/// Answers for players of one ticket. While a match is undecided, the last answer of a player counts.
/// </summary>
internal static class AcceptMatch
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (world.FlexMatch.Tickets.Find(input.Required("TicketId")) is not { } ticket)
        {
            return Refusals.TicketNotFound();
        }

        if (world.FlexMatch.Matches.Of(ticket) is not { IsOpen: true } match)
        {
            return Refusals.Of(
                world.Options.AcceptanceNotRequiredError,
                $"Matchmaking ticket is in {ticket.Status.Wire()} status and does not require acceptance.");
        }

        var players = input.Texts("PlayerIds")!;
        if (players.Count == 0
            || players.Any(id => ticket.IsBackfill || ticket.Players.All(player => player.PlayerId != id)))
        {
            return Refusals.Invalid("PlayerIds must name players of the ticket who are asked for acceptance.");
        }

        world.FlexMatch.MatchLifecycle.Answer(match, players, input.Required("AcceptanceType") == "ACCEPT");
        return new JsonObject();
    }
}
