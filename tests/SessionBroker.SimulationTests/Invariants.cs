using SessionBroker.Domain.Reservations;
using SessionBroker.TestKit.GameLift;

namespace SessionBroker.SimulationTests;

/// <summary>
/// What must hold whatever happens (docs/adr/0003): it is checked after every step of a run, on every version of every
/// reservation that the store has ever held.
/// </summary>
internal sealed class Invariants(InMemoryGameLift gameLift, int seatsMax)
{
    private readonly Dictionary<ReservationId, Reservation> _known = [];
    private readonly Dictionary<string, ReservationId> _seatOwners = new(StringComparer.Ordinal);

    public void Check(IReadOnlyList<Reservation> reservations)
    {
        foreach (var reservation in reservations)
        {
            if (_known.TryGetValue(reservation.Id, out var before)) CheckChange(before, reservation);
            _known[reservation.Id] = reservation;
            if (reservation.Seat is not { } seat) continue;

            _seatOwners.TryAdd(seat.PlayerSessionId, reservation.Id);
            _seatOwners[seat.PlayerSessionId].ShouldBe(reservation.Id, "two reservations name one player session");
        }

        foreach (var player in reservations.Where(each => !each.IsSettled).GroupBy(each => each.Player))
            player.Count().ShouldBeLessThanOrEqualTo(seatsMax, $"{player.Key} holds too many seats");
    }

    /// <summary>After a reconciler pass, every player session that GameLift has made has its reservation.</summary>
    public void CheckNothingIsLost() => gameLift.PlayerSessions
        .Select(session => session.Id)
        .Except(_seatOwners.Keys)
        .ShouldBeEmpty("no reservation names these player sessions");

    private static void CheckChange(Reservation before, Reservation after)
    {
        if (before.IsSettled) after.ShouldBe(before, "a settled reservation changed");
        if (before.Seat is { } seat) after.Seat.ShouldBe(seat, "a reservation changed its player session");
        after.Version.ShouldBeGreaterThanOrEqualTo(before.Version);
    }
}
