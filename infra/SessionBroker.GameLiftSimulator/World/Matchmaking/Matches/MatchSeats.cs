using System.Diagnostics.CodeAnalysis;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;

/// <summary>
/// What a match asks of the rest of GameLift: a placement, or seats in a game session that is running.
/// </summary>
internal sealed class MatchSeats(
    StateContext context, MatchmakingConfigurations configurations, Queues queues, Placements placements,
    PlayerSessions players)
{
    internal bool IsStandalone(Match match) => ConfigurationOf(match).IsStandalone;

    /// <summary>False when none of the matchmaker's queues exists any more.</summary>
    internal bool TryPlace(Match match, [NotNullWhen(true)] out string? placementId)
    {
        placementId = null;
        var configuration = ConfigurationOf(match);
        if (configuration.Setup.GameSessionQueues.Select(queues.Find).FirstOrDefault(each => each is not null)
            is not { } queue)
        {
            return false;
        }

        placementId = context.Random.Uuid();
        placements.Start(
            new()
            {
                Sequence = context.NextSequence(),
                Id = placementId,
                QueueName = queue.Name,
                Request = new()
                {
                    MaximumPlayers = configurations.RulesOf(configuration).PlayersMax,
                    Properties = configuration.Setup.GameProperties,
                    GameSessionData = configuration.Setup.GameSessionData,
                    Match = new(match.Id, match.Configuration, match.Players)
                    {
                        IsAutomatic = configuration.BackfillsAutomatically,
                    },
                },
                DesiredPlayers = [.. match.Players.Select(Seat)],
                Latencies =
                [
                    .. match.Players.SelectMany(player => player.Latencies.Select(
                        each => new PlayerLatency(player.PlayerId, each.Key, each.Value))),
                ],
                StartTime = context.Now,
            },
            queue);
        return true;
    }

    internal GameSession SessionOf(Placement placement) =>
        players.Sessions.Find(placement.PlacedAt!.GameSessionArn)!;

    internal void Withdraw(string placementId) => placements.Withdraw(placementId);

    /// <summary>
    /// Seats for the newcomers in a running match, and who plays there from now on; null when the game session takes no
    /// players, or not so many.
    /// </summary>
    internal (GameSession Session, IReadOnlyList<PlacedPlayer> Placed)? TryFill(Match match, string gameSessionArn)
    {
        SeatRequest[] seats =
        [
            .. match.Players.Where(player => match.Newcomers.Contains(player.PlayerId)).Select(Seat),
        ];
        if (players.Sessions.Find(gameSessionArn) is not { Match: { } before } session
            || players.Reserve(session, seats).Value is not { } reserved || reserved.Count < seats.Length)
        {
            return null;
        }

        players.Sessions.Change(session, each => each.Match = before with { Id = match.Id, Players = match.Players });
        return (session, [.. reserved.Select(seat => new PlacedPlayer(seat.PlayerId, seat.Id))]);
    }

    private static SeatRequest Seat(MatchPlayer player) => new(player.PlayerId, PlayerData: null);

    private MatchmakingConfiguration ConfigurationOf(Match match) => configurations.Get(match.Configuration);
}
