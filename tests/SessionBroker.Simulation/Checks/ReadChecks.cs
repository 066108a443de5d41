using System.Text.Json.Nodes;

namespace SessionBroker.Simulation.Checks;

/// <summary>What holds among the answers to one player's reads.</summary>
internal sealed class ReadChecks(World world)
{
    private readonly Dictionary<string, string> _settled = new(StringComparer.Ordinal);

    public void Check(Response response)
    {
        if (response.Status != 200) return;
        if (response.Request.Handler is "GetReservation") CheckReservation(response.Request, response.Body);
        if (response.Request.Handler is not "ListReservations") return;
        foreach (var reservation in response.Body["reservations"]!.AsArray())
            CheckReservation(response.Request, reservation!.AsObject());
    }

    private void CheckReservation(ClientRequest request, JsonObject reservation)
    {
        if ((string?)reservation["playerId"] != request.Player.Value)
            world.Violate("a player reads the player's own", $"{request}: {reservation.ToJsonString()}");
        if (reservation["settledAt"] is null) return;

        var (id, text) = ((string)reservation["reservationId"]!, reservation.ToJsonString());
        if (!_settled.TryAdd(id, text) && _settled[id] != text)
            world.Violate("what is settled reads the same for ever", $"{request}: first {_settled[id]}, then {text}");
        if (reservation["connection"] is not null)
            world.Violate("only a live seat has an address", $"{request}: {reservation.ToJsonString()}");
    }
}
