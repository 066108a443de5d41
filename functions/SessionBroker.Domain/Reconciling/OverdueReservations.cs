using System.Collections.Immutable;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Reconciling;

/// <summary>
/// The overdue reservations of all shards, in rounds of one page of players from each: enough of them that the players
/// of one game session, who are spread over the shards, come together, and never more in memory than one round.
/// </summary>
/// <param name="dueBefore">Which are overdue, for the whole pass: what it puts off does not come again.</param>
/// <param name="firstShard">Begins each round: a pass that is cut short starves other shards each time.</param>
internal sealed class OverdueReservations(IReservations reservations, DateTimeOffset dueBefore, int firstShard)
{
    private List<(int Shard, string? NextToken)> _open =
    [
        .. Enumerable.Range(firstShard, IReservations.Shards)
            .Select(number => (number % IReservations.Shards, (string?)null)),
    ];

    private bool _hasRead;

    public bool HasMore => _open.Count > 0;

    /// <summary>The next round, the longest overdue first; what cannot be read is left to the next pass.</summary>
    public async Task<ImmutableArray<Reservation>> NextAsync(ReconcilePass pass, CancellationToken cancellationToken)
    {
        var round = new List<Reservation>();
        foreach (var players in (await NextPlayersAsync(pass, cancellationToken)).Chunk(PageRequest.LimitMax))
        {
            if (!pass.MayGoOn()) break;
            var answer = await ReconcileErrorBoundary.RunAsync(
                () => reservations.SeatsOfAsync([.. players], cancellationToken), cancellationToken);
            if (answer.TryGet(out var seats, out var error)) round.AddRange(seats.SelectMany(OverdueOf));
            else pass.Fail($"{players.Length} players", error);
        }

        ImmutableArray<Reservation> overdue = [.. round.OrderBy(reservation => reservation.DueAt)];
        if (_hasRead) pass.NoteOverdue(overdue);
        return overdue;
    }

    private async Task<List<PlayerId>> NextPlayersAsync(ReconcilePass pass, CancellationToken cancellationToken)
    {
        var players = new List<PlayerId>();
        var open = new List<(int, string?)>();
        foreach (var (shard, token) in _open)
        {
            if (!pass.MayGoOn()) break;
            var answer = await ReconcileErrorBoundary.RunAsync(
                () => reservations.DuePlayersAsync(
                    shard, dueBefore, new PageRequest(PageRequest.LimitMax, token), cancellationToken),
                cancellationToken);
            if (!answer.TryGet(out var page, out var error))
            {
                pass.Fail($"shard {shard}", error);
                continue;
            }

            _hasRead = true;
            players.AddRange(page.Players);
            if (page.NextToken is { } next) open.Add((shard, next));
        }

        _open = open;
        return players;
    }

    private IEnumerable<Reservation> OverdueOf(PlayerSeats seats) =>
        seats.Held.Where(reservation => reservation.DueAt < dueBefore);
}
