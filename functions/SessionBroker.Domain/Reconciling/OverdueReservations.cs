using System.Collections.Immutable;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Reconciling;

/// <summary>
/// The overdue reservations of all shards, in rounds of one page from each: enough of them that the players of one game
/// session, who are spread over the shards, come together, and never more in memory than one round.
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

    public bool HasMore => _open.Count > 0;

    /// <summary>The next round; a shard that cannot be read is left to the next pass.</summary>
    public async Task<ImmutableArray<Reservation>> NextAsync(ReconcilePass pass, CancellationToken cancellationToken)
    {
        var round = ImmutableArray.CreateBuilder<Reservation>();
        var open = new List<(int, string?)>();
        foreach (var (shard, token) in _open)
        {
            if (!pass.MayGoOn()) break;
            var answer = await ReconcileErrorBoundary.RunAsync(
                () => reservations.UnsettledAsync(
                    shard, dueBefore, new PageRequest(PageRequest.LimitMax, token), cancellationToken),
                cancellationToken);
            if (!answer.TryGet(out var page, out var error))
            {
                pass.Fail($"shard {shard}", error);
                continue;
            }

            pass.NoteOverdue(page.Reservations);
            round.AddRange(page.Reservations);
            if (page.NextToken is { } next) open.Add((shard, next));
        }

        _open = open;
        return round.ToImmutable();
    }
}
