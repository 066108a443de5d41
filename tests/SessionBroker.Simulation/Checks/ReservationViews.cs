using System.Text.Json.Nodes;
using SessionBroker.Domain.Reservations;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Timelines;
using PlayerSessionStatus = SessionBroker.GameLiftSimulator.World.Sessions.PlayerSessionStatus;

namespace SessionBroker.Simulation.Checks;

/// <summary>A reservation as an answer shows it.</summary>
internal static class ReservationViews
{
    // Two clocks differ by no more than that.
    private static readonly TimeSpan ClocksApart = TimeSpan.FromSeconds(3);

    /// <summary>Whether the record was so, and GameLift had its seat so.</summary>
    public static bool IsTrue(Response response, JsonObject body) =>
        response.World.Reservations.Of(response.Player, (string?)body["reservationId"] ?? "").Was(
            response.Window,
            record => ExpectedBodies.Of(record).Allows(body) && IsTrueAtGameLift(response, record));

    /// <summary>Whether GameLift held the seat.</summary>
    public static bool IsHeld(Response response, string playerSessionId) =>
        SeenAt(response, playerSessionId).Was(response.SeenWindow, seat => seat.IsLive);

    private static bool IsTrueAtGameLift(Response response, Reservation record) => record.State switch
    {
        ReservationState.Pending pending => pending.Lease.ExpiresAt > response.Window.From - ClocksApart,
        ReservationState.Reserved reserved => IsNow(response, reserved.Seat, PlayerSessionStatus.Reserved),
        ReservationState.Active active => IsNow(response, active.Seat, PlayerSessionStatus.Active),
        ReservationState.Completed completed =>
            HasEnded(response, completed.Seat, PlayerSessionStatus.Completed, PlayerSessionStatus.TimedOut),
        ReservationState.Released { FreedAt: not null } released =>
            HasEnded(response, released.Seat, PlayerSessionStatus.TimedOut),
        ReservationState.TimedOut timedOut => HasEnded(response, timedOut.Seat, PlayerSessionStatus.TimedOut),
        _ => true,
    };

    private static bool IsNow(Response response, Seat seat, PlayerSessionStatus status) =>
        SeenAt(response, seat.PlayerSessionId).Was(response.SeenWindow, seen => seen.Status == status);

    private static bool HasEnded(Response response, Seat seat, params PlayerSessionStatus[] statuses) =>
        SeenAt(response, seat.PlayerSessionId) is var seen
        && (seen.Was(new Window(seen.BeganAt, response.Window.To), each => statuses.Contains(each.Status))
            || seen.WasMissing(response.SeenWindow));

    private static Timeline<PlayerSessionState> SeenAt(Response response, string playerSessionId) =>
        response.World.GameLiftTimelines.PlayerSession(playerSessionId);
}
