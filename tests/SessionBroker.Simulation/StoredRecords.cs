using Amazon.DynamoDBv2.Model;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.DynamoDbEmulator;

namespace SessionBroker.Simulation;

/// <summary>What stands in the table, read from its items and not through the adapters.</summary>
internal sealed class StoredRecords
{
    public const string TableName = "reservations";

    private readonly Dictionary<ReservationId, Reservation> _settled = [];
    private readonly Dictionary<(string Player, string Item), GameSessionRequestRecord> _starts = [];
    private readonly Dictionary<PlayerId, (PlayerSeats Seats, Dictionary<string, AttributeValue> Item)> _seats = [];
    private readonly HashSet<PlayerId> _players = [];
    private readonly List<PlayerId> _changed = [];

    /// <summary>Every reservation as it is now.</summary>
    public IEnumerable<Reservation> Reservations => _players.SelectMany(ReservationsOf);

    public IReadOnlyCollection<GameSessionRequestRecord> Starts => _starts.Values;

    /// <summary>A player's reservations. One that is in the player's seats is not settled.</summary>
    public IEnumerable<Reservation> ReservationsOf(PlayerId player)
    {
        var held = SeatsOf(player).Held;
        return held.Concat(_settled.Values.Where(
            settled => settled.Player == player && held.All(unsettled => unsettled.Id != settled.Id)));
    }

    /// <summary>A player's seats, and the item that they were read from; null where there is none.</summary>
    public (PlayerSeats Seats, Dictionary<string, AttributeValue> Item)? ItemOf(PlayerId player) =>
        _seats.TryGetValue(player, out var item) ? item : null;

    private PlayerSeats SeatsOf(PlayerId player) => ItemOf(player)?.Seats ?? PlayerSeats.None(player);

    /// <summary>A new table in memory.</summary>
    public static InMemoryDynamoDb CreateTable(TimeProvider time, Action<ItemChange>? onChange)
    {
        var dynamoDb = new InMemoryDynamoDb(time, onChange);
        dynamoDb.Execute(TableSchema.Describe(TableName));
        return dynamoDb;
    }

    /// <summary>Takes a write over, at its moment.</summary>
    public void Note(ItemChange change)
    {
        var item = change.After ?? throw new NotSupportedException("The broker never deletes an item by itself.");
        if (SharedGameSessionItem.IsIn(item[AttributeNames.Player].S)) return;
        var player = PlayerId.Parse(item[AttributeNames.Player].S)!.Value;
        var (key, name) = ((player.Value, item[AttributeNames.Item].S), item[AttributeNames.Item].S);
        _players.Add(player);
        if (ReservationItem.IsItemName(name)) Note(ReservationItem.ToReservation(item));
        else if (name == SeatsItem.ItemName) _seats[player] = (SeatsItem.ToSeats(player, item), item);
        else if (GameSessionRequestItem.IsItemName(name)) _starts[key] = GameSessionRequestItem.ToStart(item);
        _changed.Add(player);
    }

    private void Note(Reservation settled) => _settled[settled.Id] = settled;

    /// <summary>The players of whom something has been written since this was asked the last time.</summary>
    public PlayerId[] TakeChanged()
    {
        PlayerId[] changed = [.. _changed.Distinct()];
        _changed.Clear();
        return changed;
    }
}
