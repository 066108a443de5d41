using System.Collections.Immutable;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Finds the player session that a function made and could not record. GameLift keeps no token for CreatePlayerSession,
/// so what tells it apart is the player, the game session, and that no reservation names it.
/// </summary>
public sealed class OrphanSeats(IReservations reservations, IPlayerSessions playerSessions)
{
    /// <summary>
    /// How much older than its reservation a player session may look, by a clock that runs wrong. Reservations are
    /// remembered for a day, so an older session of the same player that nobody names is far outside.
    /// </summary>
    public static readonly TimeSpan ClockSkewMax = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The player sessions that can only belong to this PENDING reservation: at most one, unless GameLift made two.
    /// </summary>
    public async Task<Result<ImmutableArray<PlayerSession>>> FindAsync(
        Reservation pending, CancellationToken cancellationToken)
    {
        var answer = await playerSessions.OfPlayerAsync(pending.Player, cancellationToken);
        if (!answer.TryGet(out var all, out var error)) return error;

        var candidates = all
            .Where(session => session.GameSession.IsSameSession(pending.GameSession!.Value))
            .Where(session => session.CreatedAt >= pending.CreatedAt - ClockSkewMax)
            .OrderBy(session => session.CreatedAt)
            .ToImmutableArray();
        if (candidates.IsEmpty) return candidates;

        if (!(await NamedAsync(pending, cancellationToken)).TryGet(out var named, out var failure)) return failure;
        return candidates.RemoveAll(session => named.Contains(session.Id));
    }

    // The player sessions that the player's other reservations name, as far back as a candidate can be.
    private async Task<Result<ImmutableHashSet<string>>> NamedAsync(
        Reservation pending, CancellationToken cancellationToken)
    {
        var named = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        string? nextToken = null;
        do
        {
            var answer = await reservations.OfPlayerAsync(
                pending.Player, new PageRequest(PageRequest.LimitMax, nextToken), cancellationToken);
            if (!answer.TryGet(out var page, out var error)) return error;

            foreach (var reservation in page.Reservations)
            {
                if (reservation.Seat is { } seat && reservation.Id != pending.Id) named.Add(seat.PlayerSessionId);
            }

            nextToken = page.NextToken;
        }
        while (nextToken is not null);

        return named.ToImmutable();
    }
}
