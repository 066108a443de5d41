using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// The player sessions. A reservation takes its slot at once and loses it after 60 seconds, counted from the create
/// call (API reference, CreatePlayerSession); an id is never used again.
/// </summary>
internal sealed class PlayerSessions(StateContext context, GameSessions sessions, GameServers servers)
{
    private readonly Dictionary<string, PlayerSession> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<PlayerSession>> _byGameSession = [];
    private readonly Dictionary<string, List<PlayerSession>> _byPlayer = new(StringComparer.Ordinal);

    internal GameSessions Sessions => sessions;

    internal IEnumerable<PlayerSession> All => _byId.Values.OrderBy(session => session.Sequence);

    internal PlayerSession? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>In the order of creation, as is the next.</summary>
    internal IReadOnlyList<PlayerSession> Of(GameSession session) =>
        _byGameSession.GetValueOrDefault(session.Sequence) ?? [];

    internal IReadOnlyList<PlayerSession> OfPlayer(string playerId) => _byPlayer.GetValueOrDefault(playerId) ?? [];

    /// <summary>The part of such a list that was created after that place.</summary>
    internal static IEnumerable<PlayerSession> After(IReadOnlyList<PlayerSession> players, long sequence)
    {
        var (low, high) = (0, players.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = players[middle].Sequence > sequence ? (low, middle) : (middle + 1, high);
        }

        for (; low < players.Count; low++)
        {
            yield return players[low];
        }
    }

    internal Outcome<IReadOnlyList<PlayerSession>> Reserve(GameSession session, IReadOnlyList<SeatRequest> seats)
    {
        if (Refuse(session, seats) is { } refused)
        {
            return refused;
        }

        if (session.FreeSlots < seats.Count && (context.Options.AtomicBatches || session.FreeSlots == 0))
        {
            return Refusals.Full(session.Arn);
        }

        return seats.Take(session.FreeSlots).Select(seat => Reserve(session, seat)).ToArray();
    }

    internal PlayerSession Reserve(GameSession session, SeatRequest seat)
    {
        var player = new PlayerSession
        {
            Sequence = context.NextSequence(),
            Id = $"psess-{context.Random.Uuid()}",
            PlayerId = seat.PlayerId,
            PlayerData = seat.PlayerData,
            GameSession = session.Sequence,
            CreationTime = context.Now,
        };
        Add(player);
        sessions.Change(session, each => each.Reserved++);
        context.Schedule.In(
            TimeSpan.FromSeconds(context.Options.ReservationSeconds), new PendingChange.ReservationTimeout(player.Id));
        servers.Expect(session, player);
        return player;
    }

    internal void Add(PlayerSession player)
    {
        _byId.Add(player.Id, player);
        Into(_byGameSession, player.GameSession, player);
        Into(_byPlayer, player.PlayerId, player);
    }

    /// <summary>What a game server does when the player shows up with the id.</summary>
    internal ServiceError? Accept(string id)
    {
        if (Find(id) is not { } player)
        {
            return Refusals.PlayerSessionNotFound(id);
        }

        if (player.Status != PlayerSessionStatus.Reserved)
        {
            return Refusals.NotReserved(id, player.Status.Wire());
        }

        Move(player, PlayerSessionStatus.Active);
        player.AcceptanceTime = context.Now;
        servers.Welcome(sessions.Get(player.GameSession), player);
        return null;
    }

    /// <summary>What a game server does after the player has left.</summary>
    internal ServiceError? Remove(string id)
    {
        if (Find(id) is not { } player)
        {
            return Refusals.PlayerSessionNotFound(id);
        }

        if (player.Status != PlayerSessionStatus.Active)
        {
            return Refusals.NotReserved(id, player.Status.Wire(), "ACTIVE");
        }

        Move(player, PlayerSessionStatus.Completed);
        return null;
    }

    internal void TimeOut(string id) => Move(_byId[id], PlayerSessionStatus.TimedOut);

    /// <summary>The game session ends: so do the seats in it, in the way that the options say.</summary>
    internal void Settle(GameSession session)
    {
        if (context.Options.PlayersAtEnd == PlayersAtEnd.Keep)
        {
            return;
        }

        foreach (var player in Of(session).Where(player => player.Status.IsLive))
        {
            var silent = player.Status == PlayerSessionStatus.Reserved
                && context.Options.PlayersAtEnd == PlayersAtEnd.Settle;
            Move(player, silent ? PlayerSessionStatus.TimedOut : PlayerSessionStatus.Completed);
        }
    }

    internal void Forget(GameSession session)
    {
        if (!_byGameSession.Remove(session.Sequence, out var players))
        {
            return;
        }

        foreach (var player in players)
        {
            _byId.Remove(player.Id);
            var others = _byPlayer[player.PlayerId];
            others.Remove(player);
            if (others.Count == 0)
            {
                _byPlayer.Remove(player.PlayerId);
            }
        }
    }

    private static void Into<TKey>(Dictionary<TKey, List<PlayerSession>> index, TKey key, PlayerSession player)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var players))
        {
            index.Add(key, players = []);
        }

        players.Add(player);
    }

    private ServiceError? Refuse(GameSession session, IReadOnlyList<SeatRequest> seats)
    {
        if (session.Status != GameSessionStatus.Active)
        {
            return Refusals.GameSessionStatus(session.Arn, session.Status.Wire());
        }

        if (session.DenyAll)
        {
            return Refusals.Of(
                context.Options.DenyAllError, $"Game session ({session.Arn}) is not accepting new player sessions");
        }

        if (!context.Options.DuplicatePlayersInBatch
            && seats.DistinctBy(seat => seat.PlayerId, StringComparer.Ordinal).Count() < seats.Count)
        {
            return Refusals.Invalid("PlayerIds must not contain duplicates.");
        }

        return context.Options.RepeatedPlayer == RepeatedPlayer.Refused && seats.Any(seat => IsSeated(session, seat))
            ? Refusals.Invalid($"A player already has a player session in game session ({session.Arn}).")
            : null;
    }

    private bool IsSeated(GameSession session, SeatRequest seat) =>
        OfPlayer(seat.PlayerId).Any(player => player.GameSession == session.Sequence && player.Status.IsLive);

    private void Move(PlayerSession player, PlayerSessionStatus to)
    {
        var from = player.Status;
        player.Status = to;
        player.TerminationTime = to.IsLive ? null : context.Now;
        sessions.Change(sessions.Get(player.GameSession), session =>
        {
            session.Reserved += (to == PlayerSessionStatus.Reserved ? 1 : 0)
                - (from == PlayerSessionStatus.Reserved ? 1 : 0);
            session.Active += (to == PlayerSessionStatus.Active ? 1 : 0)
                - (from == PlayerSessionStatus.Active ? 1 : 0);
        });
    }
}
