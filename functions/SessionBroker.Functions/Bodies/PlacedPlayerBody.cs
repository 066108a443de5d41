using SessionBroker.Domain.Placements;

namespace SessionBroker.Functions.Bodies;

/// <summary>A player of a placement or of a ticket, and the reservation of the player's seat.</summary>
/// <param name="Team">The player's team in a match.</param>
internal sealed record PlacedPlayerBody(string PlayerId, string ReservationId, string? Team)
{
    public static IReadOnlyList<PlacedPlayerBody> Of(PlacingRecord record)
    {
        var placed = (record.State as PlacingState.Placed)?.GameSession.Players ?? [];
        return
        [
            .. record.Players.Select(player => new PlacedPlayerBody(
                player.Value,
                record.ReservationOf(player).Value,
                placed.FirstOrDefault(each => each.Player == player)?.Team)),
        ];
    }

    /// <summary>GameLift's own reason, or what its status means.</summary>
    public static string ReasonOf(PlacingState.Ended ended) => ended.Reason ?? ended.Status switch
    {
        PlacingStatus.Cancelled => "Cancelled by request.",
        PlacingStatus.TimedOut => "No server process was free in time.",
        _ => "GameLift could not place the players.",
    };
}
