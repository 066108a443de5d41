using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Simulation.Checks;

/// <summary>What a list of reservations must have, beside entries that are true.</summary>
internal static class ReservationLists
{
    /// <summary>All that was live for the whole time of the request, and nothing that is not.</summary>
    public static bool IsAllThatIsLive(Response response, JsonObject[] listed) =>
        Array.TrueForAll(listed, each => (string?)each["state"] is "RESERVED" or "ACTIVE")
        && response.World.Reservations.Of(response.Player)
            .Where(record => record.WasThroughout(response.SeenWindow, version => version.IsLive))
            .Where(record => response.World.GameLiftTimelines.PlayerSession(record.Last!.Seat!.PlayerSessionId)
                .WasThroughout(response.SeenWindow, seat => seat.IsLive))
            .All(record => listed.Any(each => (string?)each["reservationId"] == record.Last!.Id.Value));

    /// <summary>The newest first, and none left out that is newer than the last.</summary>
    public static bool IsTheNewest(Response response, JsonObject[] listed)
    {
        var made = Array.ConvertAll(
            listed, each => DateTimeOffset.Parse((string)each["createdAt"]!, CultureInfo.InvariantCulture));
        if (!made.SequenceEqual(made.OrderDescending())) return false;

        var limit = int.Parse(response.Request.Event.Query["limit"], CultureInfo.InvariantCulture);
        var oldest = listed.Length < limit ? DateTimeOffset.MinValue : made[^1];

        // What was written in the same moment as the request began may have been written after the first read.
        var window = response.Window with { From = response.Window.From - TimeSpan.FromTicks(1) };
        return listed.Length <= limit && response.World.Reservations.Of(response.Player)
            .Where(record => !record.WasMissing(window) && record.Last!.CreatedAt > oldest)
            .Where(record => record.Last!.State is not ReservationState.Redirected)
            .All(record => listed.Any(each => (string?)each["reservationId"] == record.Last!.Id.Value));
    }
}
