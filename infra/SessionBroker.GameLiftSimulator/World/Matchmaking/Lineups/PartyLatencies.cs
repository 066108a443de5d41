using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

internal static class PartyLatencies
{
    internal static Dictionary<string, double> Of(IReadOnlyList<MatchPlayer> players, PartyAggregation aggregation) =>
        players[0].Latencies.Keys
            .Where(location => players.All(player => player.Latencies.ContainsKey(location)))
            .ToDictionary(
                location => location,
                location => PartyValues.Of(players.Select(player => (double)player.Latencies[location]), aggregation));
}
