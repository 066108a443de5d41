using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Reservations;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>What a WAITING reservation waits for, as attributes of its map.</summary>
internal static class SeatSourceAttributes
{
    public static void Add(Dictionary<string, AttributeValue> map, ReservationState.Waiting waiting)
    {
        map[WaitsUntil] = Time(waiting.ExpiresAt);
        var (kind, id) = waiting.Source switch
        {
            SeatSource.SharedSession shared => (StoredNames.SharedSession, shared.Id),
            SeatSource.Placement placement => (StoredNames.Placement, placement.PlacementId),
            SeatSource.Ticket ticket => (StoredNames.Ticket, ticket.TicketId),
            _ => throw new UnreachableException(),
        };
        (map[WaitsFor], map[WaitsForId]) = (new(kind), new(id));
        if (waiting.Source is not SeatSource.SharedSession(_, var destination, var playerData)) return;
        map[WaitsAt] = new(destination);
        if (playerData is not null) map[PlayerData] = new(playerData);
    }

    public static ReservationState.Waiting Read(Dictionary<string, AttributeValue> map) =>
        new(SourceOf(map), ToTime(map[WaitsUntil]));

    private static SeatSource SourceOf(Dictionary<string, AttributeValue> map) => map[WaitsFor].S switch
    {
        StoredNames.SharedSession => new SeatSource.SharedSession(
            map[WaitsForId].S, map[WaitsAt].S, map.TryGetValue(PlayerData, out var data) ? data.S : null),
        StoredNames.Placement => new SeatSource.Placement(map[WaitsForId].S),
        StoredNames.Ticket => new SeatSource.Ticket(map[WaitsForId].S),
        var unknown => throw Unreadable(WaitsFor, unknown),
    };
}
