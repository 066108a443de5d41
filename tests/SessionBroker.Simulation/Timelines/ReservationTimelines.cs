using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Simulation.Timelines;

/// <summary>Every version that each reservation's record has had, and since when.</summary>
internal sealed class ReservationTimelines(WorldClock time)
{
    private readonly Dictionary<PlayerId, Dictionary<string, Timeline<Reservation>>> _byPlayer = [];

    public void Note(Reservation reservation) =>
        Of(reservation.Player, reservation.Id.Value).Note(time.GetUtcNow(), reservation);

    /// <summary>The reservations of all players.</summary>
    public IEnumerable<string> Ids => _byPlayer.Values
        .SelectMany(own => own)
        .Where(each => each.Value.Last is not null)
        .Select(each => each.Key);

    public Timeline<Reservation> Of(PlayerId player, string id)
    {
        var own = Own(player);
        if (!own.TryGetValue(id, out var timeline)) own[id] = timeline = new Timeline<Reservation>();
        return timeline;
    }

    public IEnumerable<Timeline<Reservation>> Of(PlayerId player) =>
        Own(player).Values.Where(timeline => timeline.Last is not null);

    private Dictionary<string, Timeline<Reservation>> Own(PlayerId player)
    {
        if (!_byPlayer.TryGetValue(player, out var own))
            _byPlayer[player] = own = new Dictionary<string, Timeline<Reservation>>(StringComparer.Ordinal);
        return own;
    }
}
