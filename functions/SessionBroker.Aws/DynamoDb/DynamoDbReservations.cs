using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Reservations in a DynamoDB table (<see cref="TableSchema"/>): the unsettled ones of a player in one item
/// (<see cref="SeatsItem"/>), each settled one in an item of its own (<see cref="ReservationItem"/>). A reservation is
/// in its player's item until its own item is written: where it is in both, the player's item is right.
/// </summary>
public sealed partial class DynamoDbReservations(
    IAmazonDynamoDB client, string tableName, TimeProvider time, Random jitter) : IReservations
{
    public async Task<Result<PlayerSeats>> SeatsOfAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var item = await GetAsync(SeatsItem.KeyOf(player), cancellationToken);
        return item.Select(found => ToSeats(player, found));
    }

    public async Task<Result<Reservation>> FindSettledAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        var item = await GetAsync(ReservationItem.KeyOf(player, id), cancellationToken);
        return item.TryGet(out var found, out var error) ? CurrentOrNotFound(found) : error;
    }

    public async Task<Result<Reservation>> FindAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        var read = await SeatsOfAsync(player, cancellationToken);
        if (!read.TryGet(out var seats, out var error)) return error;
        if (seats.Find(id) is { } unsettled) return unsettled;

        var found = await FindSettledAsync(player, id, cancellationToken);
        if (found.Error is not null) return found;
        var again = await ReadAgainAsync(seats, [found.Value], cancellationToken);
        return again.Select(now => now.Find(id) ?? found.Value);
    }

    public async Task<Result<Reservation>> FindLatestAttemptAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        var read = await SeatsOfAsync(player, cancellationToken);
        if (!read.TryGet(out var seats, out var unread)) return unread;

        // An attempt begins when the one before is settled: one that is not settled is the last.
        if (seats.Held.FirstOrDefault(held => held.Id.Request == id.Request) is { } unsettled) return unsettled;
        var request = new QueryRequest
        {
            TableName = tableName,
            KeyConditionExpression = "player = :player AND begins_with(#item, :request)",
            ExpressionAttributeNames = new() { ["#item"] = AttributeNames.Item },
            ExpressionAttributeValues = new()
            {
                [":player"] = new(player.Value),
                [":request"] = ReservationItem.PrefixOf(id),
            },
            ScanIndexForward = false,
            Limit = 1,
            ConsistentRead = true,
        };

        var answer = await DynamoDbCall.SendAsync("Query", () => client.QueryAsync(request, cancellationToken));
        return answer.TryGet(out var found, out var error) ? CurrentOrNotFound(found.Items?.FirstOrDefault()) : error;
    }

    // A settled reservation that the seats do not name was written after they were read. The function that wrote it may
    // have been interrupted before it took the reservation out of the seats, where it can then still change.
    private async Task<Result<PlayerSeats>> ReadAgainAsync(
        PlayerSeats seats, IEnumerable<Reservation> settled, CancellationToken cancellationToken) =>
        settled.All(each => seats.Settled.Names(each.Id) || seats.Find(each.Id) is not null)
            ? seats
            : await SeatsOfAsync(seats.Player, cancellationToken);

    private async Task<Result<Dictionary<string, AttributeValue>>> GetAsync(
        Dictionary<string, AttributeValue> key, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tableName, Key = key, ConsistentRead = true };

        var answer = await DynamoDbCall.SendAsync("GetItem", () => client.GetItemAsync(request, cancellationToken));
        return answer.Select(response => response.Item ?? []);
    }

    private static PlayerSeats ToSeats(PlayerId player, Dictionary<string, AttributeValue>? item) =>
        item is { Count: > 0 } ? SeatsItem.ToSeats(player, item) : PlayerSeats.None(player);

    private Result<Reservation> CurrentOrNotFound(Dictionary<string, AttributeValue>? item) =>
        item is not { Count: > 0 } || AttributeValues.IsExpired(item, time.Now())
            ? new BrokerError(ErrorKind.ReservationNotFound, "You have no reservation with this id.")
            : ReservationItem.ToReservation(item);
}
