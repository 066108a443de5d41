using System.Text.Json.Nodes;
using SessionBroker.Domain.Reservations;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Timelines;
using PlayerSessionStatus = SessionBroker.GameLiftSimulator.World.Sessions.PlayerSessionStatus;

namespace SessionBroker.Simulation.Checks;

/// <summary>What answers say of reservations, held against their records and what GameLift held.</summary>
internal static class ReservationTruths
{
    // The seat was there while the request ran; a repetition is told it as it was made, unless its player has released
    // it meanwhile.
    public static bool Reserved(Response response)
    {
        var body = response.Body;
        var id = (string?)body["reservationId"] ?? "";
        var now = new Window(response.Pending.BeganAt, response.Window.To);
        return (string?)body["gameSessionId"] == response.Path("gameSessionId")
            && !Record(response, id).WasThroughout(now, record => record.State is ReservationState.Released)
            && Record(response, id).Was(
                response.Window,
                record => record.Seat is not null && ExpectedBodies.Of(record, "RESERVED").Allows(body))
            && Seat(response, body).Was(response.SeenWindow, seat =>
                seat.Status is PlayerSessionStatus.Reserved
                && seat.PlayerId == response.Player.Value
                && seat.GameSession == response.AskedSession);
    }

    public static bool Shown(Response response) =>
        (string?)response.Body["reservationId"] == response.Path("reservationId")
        && ReservationViews.IsTrue(response, response.Body);

    public static bool Listed(Response response)
    {
        var listed = response.Body["reservations"]!.AsArray().Select(each => each!.AsObject()).ToArray();
        return Array.TrueForAll(listed, each => ReservationViews.IsTrue(response, each))
            && (response.Request.Event.Query.ContainsKey("state")
                ? ReservationLists.IsAllThatIsLive(response, listed)
                : ReservationLists.IsTheNewest(response, listed));
    }

    /// <summary>There is none, or it is the record of a key only.</summary>
    public static bool Missing(Response response) => Asked(response).WasMissing(response.Window)
        || Asked(response).Was(response.Window, record => record.State is ReservationState.Redirected);

    /// <summary>The seat that the key reserved was given back.</summary>
    public static bool GivenBack(Response response) => Instance(response).Was(
        response.Window, record => record.State is ReservationState.Released);

    /// <summary>It is given back, or over already: nobody is in it for the whole time of the request.</summary>
    public static bool Released(Response response) => Asked(response).Was(response.Window, record =>
        (record.State is ReservationState.Released || record.IsSettled) && !IsInUseThroughout(response, record));

    public static bool InUse(Response response) => Asked(response).Was(response.SeenWindow, record =>
        record.Seat is { } seat
        && response.World.GameLiftTimelines.PlayerSession(seat.PlayerSessionId).Was(
            response.SeenWindow, seen => seen.Status is PlayerSessionStatus.Active));

    public static bool Pending(Response response) =>
        Asked(response).Was(
            response.Window, record => record.State is ReservationState.Pending or ReservationState.Waiting);

    /// <summary>The reservation that the refusal names took a seat of the session that was asked for.</summary>
    public static bool SeatHeld(Response response)
    {
        var record = Instance(response);
        return record.Last?.GameSession?.UrlForm == response.Path("gameSessionId") && TookASeat(response, record);
    }

    public static bool LimitReached(Response response)
    {
        var (records, limits) = (response.World.Reservations.Of(response.Player), response.World.SeatLimits);
        if (!response.IsRetryable) return records.Count(record => TookASeat(response, record)) >= limits.LiveMax;

        // Of the seats that were given back; or the one in the session that was asked for is about to be freed.
        var released = records
            .SelectMany(record => record.During(response.Window).Where(version => version.IsReleasedAndHeld))
            .DistinctBy(version => version.Id)
            .ToArray();
        return released.Length >= limits.ReleasedMax
            || released.Any(version => version.GameSession?.UrlForm == response.Path("gameSessionId"));
    }

    private static bool IsInUseThroughout(Response response, Reservation record) =>
        record.Seat is { } seat
        && response.World.GameLiftTimelines.PlayerSession(seat.PlayerSessionId).WasThroughout(
            response.SeenWindow, seen => seen.Status is PlayerSessionStatus.Active);

    // What may still become a seat takes one too.
    private static bool TookASeat(Response response, Timeline<Reservation> record) =>
        record.Was(response.Window, version => version.State is ReservationState.Pending or ReservationState.Waiting
            || (version.IsLive && ReservationViews.IsHeld(response, version.Seat!.PlayerSessionId)));

    private static Timeline<PlayerSessionState> Seat(Response response, JsonObject body) =>
        response.World.GameLiftTimelines.PlayerSession((string?)body["playerSessionId"] ?? "");

    // The reservation that a refusal names.
    private static Timeline<Reservation> Instance(Response response)
    {
        var instance = (string?)response.Body["instance"] ?? "";
        return Record(response, instance[(instance.LastIndexOf('/') + 1)..]);
    }

    private static Timeline<Reservation> Asked(Response response) => Record(response, response.Path("reservationId")!);

    private static Timeline<Reservation> Record(Response response, string id) =>
        response.World.Reservations.Of(response.Player, id);
}
