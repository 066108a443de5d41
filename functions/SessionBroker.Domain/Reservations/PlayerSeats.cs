using System.Collections.Immutable;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// The unsettled reservations of one player, in one record, so that "at most one seat in a session and N in all" is one
/// condition on one version and not a count over a query.
/// </summary>
/// <param name="Version">Counts the changes; 0 for a player who never held a seat.</param>
/// <param name="Held">The game session of each reservation that is not settled.</param>
public sealed record PlayerSeats(PlayerId Player, long Version, ImmutableDictionary<ReservationId, GameSessionId> Held)
{
    public static PlayerSeats None(PlayerId player) =>
        new(player, 0, ImmutableDictionary<ReservationId, GameSessionId>.Empty);

    /// <summary>Why a further seat in this game session is refused; null where the player may hold one.</summary>
    /// <param name="seatsMax">How many live seats the deployment lets a player hold.</param>
    public BrokerError? Refuse(GameSessionId gameSession, int seatsMax)
    {
        foreach (var (reservation, held) in Held)
        {
            if (held != gameSession) continue;
            return new BrokerError(
                ErrorKind.SeatAlreadyHeld,
                $"You already hold reservation {reservation} in this game session; use it instead.")
            { Instance = $"/v1/reservations/{reservation}" };
        }

        return Held.Count < seatsMax
            ? null
            : new BrokerError(
                ErrorKind.SeatLimitReached,
                $"You hold {Held.Count} of {seatsMax} seats; leave or release one, or let its 60 s pass, "
                + "before you ask for another.");
    }
}
