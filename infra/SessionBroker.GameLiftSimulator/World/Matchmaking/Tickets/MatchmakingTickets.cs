namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>
/// The tickets by id, permanently; and the live ones by player, by the game session to fill, and by configuration. A
/// player is in one live ticket at most.
/// </summary>
internal sealed class MatchmakingTickets
{
    private readonly Dictionary<string, MatchmakingTicket> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MatchmakingTicket> _byPlayer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MatchmakingTicket> _byGameSession = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _liveOf = new(StringComparer.Ordinal);

    internal IEnumerable<MatchmakingTicket> All => _byId.Values.OrderBy(ticket => ticket.Sequence);

    internal MatchmakingTicket? Find(string id) => _byId.GetValueOrDefault(id);

    internal MatchmakingTicket Get(string id) => _byId[id];

    internal MatchmakingTicket? LiveOf(string playerId) => _byPlayer.GetValueOrDefault(playerId);

    internal MatchmakingTicket? LiveBackfillOf(string gameSessionArn) =>
        _byGameSession.GetValueOrDefault(gameSessionArn);

    internal bool AnyLive(string configuration) => _liveOf.GetValueOrDefault(configuration) > 0;

    internal void Add(MatchmakingTicket ticket)
    {
        _byId.Add(ticket.Id, ticket);
        if (!ticket.IsLive)
            return;
        foreach (var player in ticket.Players)
            _byPlayer.Add(player.PlayerId, ticket);
        if (ticket.GameSessionArn is { } arn)
            _byGameSession.Add(arn, ticket);
        _liveOf[ticket.Configuration] = _liveOf.GetValueOrDefault(ticket.Configuration) + 1;
    }

    /// <summary>The ticket is no longer live.</summary>
    internal void Retire(MatchmakingTicket ticket)
    {
        foreach (var player in ticket.Players)
            _byPlayer.Remove(player.PlayerId);
        if (ticket.GameSessionArn is { } arn)
            _byGameSession.Remove(arn);
        _liveOf[ticket.Configuration]--;
    }
}
