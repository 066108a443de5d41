using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

public sealed partial class DynamoDbReservations
{
    public async Task<Result<ReservationPage>> OfPlayerAsync(
        PlayerId player, PageRequest page, CancellationToken cancellationToken)
    {
        if (!PlayerListPosition.TryParse(page.NextToken, out var start)) return NotOurs;

        // The unsettled ones first: one that is settled in between is then found twice, and not missed.
        var read = await SeatsOfAsync(player, cancellationToken);
        if (!read.TryGet(out var seats, out var unread)) return unread;
        var query = new QueryRequest
        {
            TableName = tableName,
            IndexName = TableSchema.ByCreation,
            KeyConditionExpression = "player = :player",
            ExpressionAttributeValues = new() { [":player"] = new(player.Value) },
            ScanIndexForward = false,
            ConsistentRead = true,
            Limit = page.Limit,
            ExclusiveStartKey = start?.ToKey(player),
        };
        var answer = await DynamoDbCall.SendAsync("Query", () => client.QueryAsync(query, cancellationToken));
        if (!answer.TryGet(out var found, out var error)) return error;

        Reservation[] settled =
        [
            .. (found.Items ?? [])
                .Where(item => !AttributeValues.IsExpired(item, time.Now()))
                .Select(ReservationItem.ToReservation),
        ];
        PlayerListPosition? end = found.LastEvaluatedKey is { Count: > 0 } last ? PlayerListPosition.OfKey(last) : null;
        var again = await ReadAgainAsync(seats, settled, cancellationToken);
        return again.Select(now => PageOf(page.Limit, start, end, [.. now.Held, .. seats.Held], settled));
    }

    public async Task<Result<PlayerPage>> DuePlayersAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken)
    {
        var query = new QueryRequest
        {
            TableName = tableName,
            IndexName = TableSchema.Unsettled,
            KeyConditionExpression = "unsettledShard = :shard AND dueAt < :dueBefore",
            ExpressionAttributeValues = new()
            {
                [":shard"] = SeatsItem.Shard(shard),
                [":dueBefore"] = AttributeValues.Time(dueBefore),
            },
            Limit = page.Limit,
            ExclusiveStartKey = page.NextToken is { } token ? KeyOf(token, shard) : null,
        };
        var answer = await DynamoDbCall.SendAsync("Query", () => client.QueryAsync(query, cancellationToken));
        return answer.Select(found => new PlayerPage(
            [.. (found.Items ?? []).Select(Player)],
            found.LastEvaluatedKey is { Count: > 0 } last ? $"{last[AttributeNames.DueAt].N}\n{Player(last)}" : null));
    }

    public async Task<Result<ImmutableArray<PlayerSeats>>> SeatsOfAsync(
        ImmutableArray<PlayerId> players, CancellationToken cancellationToken)
    {
        // Eventually consistent: what is done on an earlier version is refused by its condition.
        var request = new BatchGetItemRequest
        {
            RequestItems = new() { [tableName] = new() { Keys = [.. players.Select(SeatsItem.KeyOf)] } },
        };
        var answer = await DynamoDbCall.SendAsync(
            "BatchGetItem", () => client.BatchGetItemAsync(request, cancellationToken));
        return answer.Select<ImmutableArray<PlayerSeats>>(found =>
            [.. (found.Responses?.GetValueOrDefault(tableName) ?? []).Select(item => ToSeats(Player(item), item))]);
    }

    // What is unsettled comes first: of two records of one reservation, that one is valid.
    private static ReservationPage PageOf(
        int limit, PlayerListPosition? start, PlayerListPosition? end, Reservation[] unsettled, Reservation[] settled)
    {
        Reservation[] all =
        [
            .. unsettled
                .Where(held => start is not { } from || from.IsBefore(held))
                .Where(held => end is not { } to || !to.IsBefore(held))
                .Concat(settled)
                .DistinctBy(reservation => reservation.Id)
                .OrderBy(PlayerListPosition.Of, PlayerListPosition.Order),
        ];
        var next = all.Length > limit ? PlayerListPosition.Of(all[limit - 1]) : end;
        return new ReservationPage([.. all.Take(limit)], next?.ToToken());
    }

    // Where a page of players ended, as its token says: the time at which the last one was due, and the player.
    private static Dictionary<string, AttributeValue> KeyOf(string token, int shard)
    {
        var parts = token.Split('\n', 2);
        return new(SeatsItem.KeyOf(PlayerId.Parse(parts[1])!.Value), StringComparer.Ordinal)
        {
            [AttributeNames.UnsettledShard] = SeatsItem.Shard(shard),
            [AttributeNames.DueAt] = new() { N = parts[0] },
        };
    }

    private static PlayerId Player(Dictionary<string, AttributeValue> item) =>
        PlayerId.Parse(item[AttributeNames.Player].S)
        ?? throw AttributeValues.Unreadable(AttributeNames.Player, item[AttributeNames.Player].S);

    private static BrokerError NotOurs => BrokerError.Invalid(
        new ValidationError(nameof(PageRequest.NextToken), "must be the nextToken of the page before, unchanged"));
}
