using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>A match that the matcher found: its tickets, and for each player the name of the team.</summary>
internal sealed record ProposedMatch(
    IReadOnlyList<MatchTicket> Tickets,
    IReadOnlyList<KeyValuePair<MatchPlayer, string>> Teams,
    int Stage,
    IReadOnlyList<RuleTally> Tallies);
