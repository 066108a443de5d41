using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Reservations;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>Shared game sessions, each in a partition of the reservation table.</summary>
public sealed class DynamoDbSharedGameSessions(IAmazonDynamoDB client, string tableName, TimeProvider time)
    : ISharedGameSessions
{
    // A player who comes is either among those who are seated when it becomes Open, or is told that it is Open.
    private const string StartingCondition = "attribute_not_exists(#state) OR #state = :starting";

    // One turn at a time.
    private const string TurnIsFree =
        "attribute_exists(#state) AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)";

    private const string TurnIsOurs = "leaseOwner = :owner";
    private const string IsOpen = "#state = :open";
    private const string IsThere = "attribute_exists(#state)";

    private static readonly Dictionary<string, string> StateName = new() { ["#state"] = AttributeNames.State };

    public async Task<Result<long>> TakePlaceAsync(string group, CancellationToken cancellationToken)
    {
        var request = new UpdateItemRequest
        {
            TableName = tableName,
            Key = SharedGameSessionItem.PlacesKeyOf(group),
            UpdateExpression = "SET deleteAt = :deleteAt ADD nextPlace :one",
            ExpressionAttributeValues = new()
            {
                [":one"] = Number(1),
                [":deleteAt"] = Expiry(time.Now() + SharedGameSessionItem.PlacesKept),
            },
            ReturnValues = ReturnValue.UPDATED_NEW,
        };
        var answer = await UpdateAsync(request, cancellationToken);
        return answer.Select(response => ToNumber(response.Attributes[AttributeNames.NextPlace]) - 1);
    }

    public async Task<Result<long>> SkipToAsync(string group, long place, CancellationToken cancellationToken)
    {
        var request = new UpdateItemRequest
        {
            TableName = tableName,
            Key = SharedGameSessionItem.PlacesKeyOf(group),
            UpdateExpression = "SET nextPlace = :place, deleteAt = :deleteAt",
            ConditionExpression = "attribute_not_exists(nextPlace) OR nextPlace < :place",
            ExpressionAttributeValues = new()
            {
                [":place"] = Number(place),
                [":deleteAt"] = Expiry(time.Now() + SharedGameSessionItem.PlacesKept),
            },
        };
        try
        {
            return (await UpdateAsync(request, cancellationToken)).Select(_ => place);
        }
        catch (ConditionalCheckFailedException)
        {
            return place;
        }
    }

    public Task<Result<SharedGameSession>> EnterAsync(
        SharedGameSession blank, WaitingPlayer player, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [":starting"] = new(StoredNames.Starting),
            [":player"] = new(player.Player.Value),
            [":zero"] = Number(0),
            [":destination"] = new(blank.DestinationName),
            [":seats"] = Number(blank.MaximumPlayerSessionCount),
            [":properties"] = SharedGameSessionItem.ToMap(blank.GameProperties),
            [":startedAt"] = Time(blank.CreatedAt),
        };
        if (blank.Location is { } location) values[":location"] = new(location);
        var request = Request(
            blank.Id,
            "SET #state = :starting, #player = :player, attempt = if_not_exists(attempt, :zero), "
            + "#destination = :destination, seatsMax = :seats, properties = :properties, "
            + "startedAt = if_not_exists(startedAt, :startedAt), deleteAt = :deleteAt"
            + (blank.Location is null ? "" : ", #location = :location"),
            StartingCondition,
            values);
        request.ExpressionAttributeNames["#player"] = SharedGameSessionItem.WaitingOf(player.Reservation);
        request.ExpressionAttributeNames["#destination"] = AttributeNames.DestinationName;
        if (blank.Location is not null) request.ExpressionAttributeNames["#location"] = AttributeNames.SharedLocation;
        return SendAsync(blank.Id, request, cancellationToken);
    }

    public async Task<Result<SharedGameSession>> FindAsync(SharedSessionId id, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest
        {
            TableName = tableName,
            Key = SharedGameSessionItem.KeyOf(id),
            ConsistentRead = true,
        };
        var answer = await DynamoDbCall.SendAsync("GetItem", () => client.GetItemAsync(request, cancellationToken));
        if (!answer.TryGet(out var response, out var error)) return error;
        return response.Item is { Count: > 0 } item ? SharedGameSessionItem.ToSession(id, item) : NotFound(id);
    }

    public Task<Result<SharedGameSession>> TakeTurnAsync(
        SharedSessionId id, Lease lease, CancellationToken cancellationToken) =>
        SendAsync(
            id,
            Request(
                id,
                "SET leaseOwner = :owner, leaseUntil = :until, deleteAt = :deleteAt",
                TurnIsFree,
                new()
                {
                    [":owner"] = new(lease.Owner),
                    [":until"] = Time(lease.ExpiresAt),
                    [":now"] = Time(time.Now()),
                }),
            cancellationToken);

    public Task<Result<SharedGameSession>> AdvanceAsync(SharedGameSession after, CancellationToken cancellationToken)
    {
        var item = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [AttributeNames.State] = new(StoredNames.Of(after.State)),
            [AttributeNames.LeaseUntil] = Time(after.Lease!.ExpiresAt),
        };
        if (after.State is SharedGameSessionState.Starting starting)
            item[AttributeNames.Attempt] = Number(starting.Attempt);
        if (after.State is SharedGameSessionState.Closed { Error: { } error }) RequestAttributes.Add(item, error);
        GameSessionOf(after.State, item);

        var request = Request(
            after.Id, SetAll(item, after.State), TurnIsOurs, new() { [":owner"] = new(after.Lease.Owner) });
        foreach (var (name, value) in item) request.ExpressionAttributeValues[$":{name}"] = value;
        request.ExpressionAttributeNames = item.Keys.ToDictionary(name => $"#{name}", name => name);
        return SendAsync(after.Id, request, cancellationToken);
    }

    public Task<Result<SharedGameSession>> CloseAsync(SharedSessionId id, CancellationToken cancellationToken) =>
        SendAsync(
            id,
            Request(
                id,
                "SET #state = :closed, deleteAt = :deleteAt",
                IsOpen,
                new() { [":closed"] = new(StoredNames.Closed), [":open"] = new(StoredNames.Open) }),
            cancellationToken);

    public Task<Result<SharedGameSession>> LeaveAsync(
        SharedSessionId id, ImmutableArray<ReservationId> reservations, CancellationToken cancellationToken)
    {
        var names = reservations.Select((_, index) => $"#player{index}").ToArray();
        var request = Request(
            id, $"SET deleteAt = :deleteAt REMOVE {string.Join(", ", names)}", IsThere, values: []);
        foreach (var (name, reservation) in names.Zip(reservations))
            request.ExpressionAttributeNames[name] = SharedGameSessionItem.WaitingOf(reservation);
        return SendAsync(id, request, cancellationToken);
    }

    private static void GameSessionOf(SharedGameSessionState state, Dictionary<string, AttributeValue> item)
    {
        var gameSession = state switch
        {
            SharedGameSessionState.Starting starting => starting.GameSession,
            SharedGameSessionState.Open open => open.GameSession,
            _ => null,
        };
        if (gameSession is { } known) item[AttributeNames.GameSessionArn] = new(known.Arn);
    }

    private static string SetAll(Dictionary<string, AttributeValue> item, SharedGameSessionState state)
    {
        var set = string.Join(", ", item.Keys.Select(name => $"#{name} = :{name}"));
        var isStartedOver = state is SharedGameSessionState.Starting { GameSession: null };
        return $"SET {set}, deleteAt = :deleteAt" + (isStartedOver ? $" REMOVE {AttributeNames.GameSessionArn}" : "");
    }

    private UpdateItemRequest Request(
        SharedSessionId id, string update, string condition, Dictionary<string, AttributeValue> values)
    {
        values[":deleteAt"] = Expiry(time.Now() + SharedGameSessionItem.Kept);
        return new UpdateItemRequest
        {
            TableName = tableName,
            Key = SharedGameSessionItem.KeyOf(id),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeNames = new(StateName),
            ExpressionAttributeValues = values,
            ReturnValues = ReturnValue.ALL_NEW,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
    }

    // The record as it is now, whether or not the condition held.
    private async Task<Result<SharedGameSession>> SendAsync(
        SharedSessionId id, UpdateItemRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await UpdateAsync(request, cancellationToken);
            return answer.Select(response => SharedGameSessionItem.ToSession(id, response.Attributes));
        }
        catch (ConditionalCheckFailedException exception)
        {
            return exception.Item is { Count: > 0 } item ? SharedGameSessionItem.ToSession(id, item) : NotFound(id);
        }
    }

    private Task<Result<UpdateItemResponse>> UpdateAsync(
        UpdateItemRequest request, CancellationToken cancellationToken) =>
        DynamoDbCall.SendAsync("UpdateItem", () => client.UpdateItemAsync(request, cancellationToken));

    private static BrokerError NotFound(SharedSessionId id) =>
        new(ErrorKind.GameSessionNotFound, "No game session has this id.", $"{id} is not recorded.");
}
