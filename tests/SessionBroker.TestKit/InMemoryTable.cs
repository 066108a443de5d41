using Amazon.DynamoDBv2.Model;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.DynamoDbEmulator;

namespace SessionBroker.TestKit;

/// <summary>The reservation table in memory, and the adapters over it.</summary>
public sealed class InMemoryTable
{
    public const string Name = "reservations";

    private readonly Func<IEnumerable<Dictionary<string, AttributeValue>>> _items;

    public InMemoryTable(TimeProvider time)
    {
        var dynamoDb = new InMemoryDynamoDb(time);
        dynamoDb.Execute(TableSchema.Describe(Name));
        Client = new MeteredDynamoDb(dynamoDb);
        _items = () => dynamoDb.ItemsOf(Name);
        Reservations = new DynamoDbReservations(Client, Name, time, new Random(1));
        SharedGameSessions = new DynamoDbSharedGameSessions(Client, Name, time);
        GameSessionRequests = new DynamoDbGameSessionRequests(Client, Name, time, new Random(1));
        PlacingRecords = new DynamoDbPlacingRecords(Client, Name, time);
    }

    public MeteredDynamoDb Client { get; }

    public ISharedGameSessions SharedGameSessions { get; }

    public IReservations Reservations { get; }

    public IGameSessionRequests GameSessionRequests { get; }

    public IPlacingRecords PlacingRecords { get; }

    /// <summary>Every reservation as it is now, for a look that is no call.</summary>
    public IReadOnlyList<Reservation> All()
    {
        var held = _items()
            .Where(item => item[AttributeNames.Item].S == SeatsItem.ItemName)
            .SelectMany(item => SeatsItem.ToSeats(PlayerId.Parse(item[AttributeNames.Player].S)!.Value, item).Held);
        var settled = _items()
            .Where(item => ReservationItem.IsItemName(item[AttributeNames.Item].S))
            .Select(ReservationItem.ToReservation);
        return [.. held.Concat(settled).DistinctBy(reservation => reservation.Id)];
    }
}
