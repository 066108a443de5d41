using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Placing;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Events;

/// <summary>The members of each player in an event, besides the id.</summary>
internal sealed record EventPlayers
{
    internal bool HasTeams { get; init; }

    internal IReadOnlyDictionary<string, bool>? Answers { get; init; }

    internal IReadOnlyList<PlacedPlayer> Seats { get; init; } = [];

    internal JsonArray Of(IEnumerable<MatchPlayer> players) => new([.. players.Select(Of)]);

    private JsonObject Of(MatchPlayer player)
    {
        var shape = new JsonObject { ["playerId"] = player.PlayerId };
        if (HasTeams && player.Team is { } team)
            shape["team"] = team;
        if (Seats.FirstOrDefault(each => each.PlayerId == player.PlayerId) is { } seat)
            shape["playerSessionId"] = seat.PlayerSessionId;
        if (Answers?.TryGetValue(player.PlayerId, out var accepts) == true)
            shape["accepted"] = accepts;
        return shape;
    }
}
