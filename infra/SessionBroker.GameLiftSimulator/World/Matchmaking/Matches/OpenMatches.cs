using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;

/// <summary>The matches that wait for acceptance or for a game session.</summary>
internal sealed class OpenMatches(MatchmakingTickets tickets)
{
    private readonly SortedDictionary<long, Match> _bySequence = [];
    private readonly Dictionary<string, Match> _byPlacement = new(StringComparer.Ordinal);

    internal IEnumerable<Match> All => _bySequence.Values;

    internal Match? Find(long sequence) => _bySequence.GetValueOrDefault(sequence);

    internal Match? FindByPlacement(string placementId) => _byPlacement.GetValueOrDefault(placementId);

    internal Match? Of(MatchmakingTicket ticket) => ticket.Match is { } sequence ? Find(sequence) : null;

    internal IReadOnlyList<MatchmakingTicket> TicketsOf(Match match) => [.. match.TicketIds.Select(tickets.Get)];

    internal void Add(Match match)
    {
        _bySequence.Add(match.Sequence, match);
        if (match.PlacementId is { } id)
            _byPlacement.Add(id, match);
    }

    internal void PlacedBy(Match match, string placementId)
    {
        match.PlacementId = placementId;
        _byPlacement.Add(placementId, match);
    }

    internal void Remove(Match match)
    {
        _bySequence.Remove(match.Sequence);
        if (match.PlacementId is { } id)
            _byPlacement.Remove(id);
    }
}
