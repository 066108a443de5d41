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

    private readonly Dictionary<(string Player, string Item), Reservation> _reservations = [];
    private readonly Dictionary<(string Player, string Item), GameSessionRequestRecord> _starts = [];
    private readonly Dictionary<PlayerId, PlayerSeats> _seats = [];
    private readonly List<PlayerId> _changed = [];

    public IReadOnlyCollection<Reservation> Reservations => _reservations.Values;

    public IReadOnlyCollection<GameSessionRequestRecord> Starts => _starts.Values;

    public PlayerSeats SeatsOf(PlayerId player) => _seats.GetValueOrDefault(player) ?? PlayerSeats.None(player);

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
        var player = PlayerId.Parse(item[AttributeNames.Player].S)!.Value;
        var (key, name) = ((player.Value, item[AttributeNames.Item].S), item[AttributeNames.Item].S);
        if (ReservationItem.IsItemName(name)) _reservations[key] = ReservationItem.ToReservation(item);
        else if (name == SeatsItem.ItemName) _seats[player] = SeatsItem.ToSeats(player, item);
        else if (GameSessionRequestItem.IsItemName(name)) _starts[key] = GameSessionRequestItem.ToStart(item);
        _changed.Add(player);
    }

    /// <summary>The players of whom something has been written since this was asked the last time.</summary>
    public PlayerId[] TakeChanged()
    {
        PlayerId[] changed = [.. _changed.Distinct()];
        _changed.Clear();
        return changed;
    }
}
