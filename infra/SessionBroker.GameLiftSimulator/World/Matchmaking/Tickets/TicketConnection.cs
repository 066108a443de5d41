using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>Where the match of a ticket is played, and the player sessions that were made for it.</summary>
internal sealed record TicketConnection(
    PlacedAt At, bool HasGateway, IReadOnlyList<PlacedPlayer> Players)
{
    internal static TicketConnection Of(GameSession session, IReadOnlyList<PlacedPlayer> players) =>
        new(PlacedAt.Of(session), session.HasGateway, players);
}
