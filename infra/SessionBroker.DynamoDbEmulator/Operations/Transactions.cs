using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>TransactWriteItems and TransactGetItems.</summary>
internal sealed class Transactions(
    TableSet tables, ExpressionCache expressions, WriteReader reader, TimeProvider time)
{
    private const int PartsMax = 100;
    private const int TokenLengthMax = 36;
    private const string NotMade = "None";
    private const int Factor = 2;

    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html, ClientRequestToken
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (DateTimeOffset At, string Parts)> _made = new(StringComparer.Ordinal);

    public TransactWriteItemsResponse Write(TransactWriteItemsRequest request)
    {
        CheckCount(request.TransactItems?.Count ?? 0);
        if (WasMade(request)) return new();

        var writes = request.TransactItems!.ConvertAll(Read);
        var (befores, afters) = (new Item?[writes.Count], new Item?[writes.Count]);
        var reasons = new List<CancellationReason>();
        var seen = new HashSet<(Table, Value, Value?)>();
        foreach (var (part, write) in writes.Index())
        {
            CheckIsOnce(seen, write.Table, write.Key);
            befores[part] = write.Current;
            reasons.Add(Judge(write, befores[part], out afters[part]));
        }

        if (reasons.Exists(reason => reason.Code != NotMade)) throw DynamoDbErrors.TransactionCanceled(reasons);

        var capacities = new Dictionary<Table, Capacity>();
        foreach (var (part, write) in writes.Index())
        {
            CapacityOf(capacities, write.Table).Write(befores[part], afters[part]);
            write.Table.Write(befores[part], afters[part]);
        }

        if (request.ClientRequestToken is { } token)
            _made[token] = (time.GetUtcNow(), TransactionText.Of(request));
        return new() { ConsumedCapacity = ToConsumed(capacities, request.ReturnConsumedCapacity) };
    }

    public TransactGetItemsResponse Get(TransactGetItemsRequest request)
    {
        CheckCount(request.TransactItems?.Count ?? 0);
        var gets = request.TransactItems!.ConvertAll(part => new ItemRead(
            tables, expressions, part.Get.TableName, part.Get.Key, part.Get.ProjectionExpression,
            part.Get.ExpressionAttributeNames));
        var seen = new HashSet<(Table, Value, Value?)>();
        foreach (var get in gets) CheckIsOnce(seen, get.Table, get.Key);
        var capacities = new Dictionary<Table, Capacity>();
        foreach (var get in gets)
            CapacityOf(capacities, get.Table).Read(get.Table.Items, get.Item?.Size ?? 0, isConsistent: true);
        return new()
        {
            Responses = gets.ConvertAll(get => new ItemResponse { Item = get.Answer() }),
            ConsumedCapacity = ToConsumed(capacities, request.ReturnConsumedCapacity),
        };
    }

    private static CancellationReason Judge(ItemWrite write, Item? before, out Item? after)
    {
        after = before;
        if (!write.Holds(before))
        {
            return new CancellationReason
            {
                Code = "ConditionalCheckFailed",
                Message = DynamoDbErrors.FailedCondition,
                Item = write.ReturnsOld && before is not null ? ValueWriter.ToAttributes(before) : null,
            };
        }

        after = write.Next(before);
        try
        {
            if (after is not null) write.Table.Check(after, isUpdate: true);
            return new CancellationReason { Code = NotMade };
        }
        catch (AmazonDynamoDBException exception)
        {
            return new CancellationReason { Code = "ValidationError", Message = exception.Message };
        }
    }

    private static void CheckCount(int count)
    {
        if (count == 0)
        {
            throw DynamoDbErrors.Validation(
                "Value [] at 'transactItems' failed to satisfy constraint: Member must have length greater than or "
                + "equal to 1");
        }

        if (count > PartsMax) throw DynamoDbErrors.Validation("Member must have length less than or equal to 100");
    }

    private static void CheckIsOnce(HashSet<(Table, Value, Value?)> seen, Table table, Item key)
    {
        var range = table.Keys.Range is { } attribute ? key[attribute.Name] : null;
        if (!seen.Add((table, key[table.Keys.Hash.Name]!, range)))
            throw DynamoDbErrors.Validation("Transaction request cannot include multiple operations on one item");
    }

    private static Capacity CapacityOf(Dictionary<Table, Capacity> capacities, Table table)
    {
        if (!capacities.TryGetValue(table, out var capacity))
            capacities[table] = capacity = new Capacity(table, Factor);
        return capacity;
    }

    private static List<ConsumedCapacity>? ToConsumed(
        Dictionary<Table, Capacity> capacities, ReturnConsumedCapacity? asked)
    {
        List<ConsumedCapacity> consumed =
            [.. capacities.Values.Select(capacity => capacity.ToConsumed(asked)).OfType<ConsumedCapacity>()];
        return consumed.Count == 0 ? null : consumed;
    }

    private ItemWrite Read(TransactWriteItem part)
    {
        var asked = new object?[] { part.Put, part.Update, part.Delete, part.ConditionCheck };
        if (asked.Count(one => one is not null) > 1)
            throw DynamoDbErrors.Validation("TransactItems can only contain one of Check, Put, Update or Delete");
        if (part.Put is { } put) return reader.Read(put);
        if (part.Update is { } update) return reader.Read(update, out _);
        if (part.Delete is { } delete) return reader.Read(delete);
        return reader.Read(part.ConditionCheck ?? throw DynamoDbErrors.Validation(
            "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request"));
    }

    private bool WasMade(TransactWriteItemsRequest request)
    {
        if (request.ClientRequestToken is not { } token) return false;
        if (token.Length > TokenLengthMax)
        {
            throw DynamoDbErrors.Validation(
                $"Value {token} at 'clientRequestToken' failed to satisfy constraint: Member must have length less "
                + "than or equal to 36");
        }

        if (!_made.TryGetValue(token, out var made) || made.At + TokenLife <= time.GetUtcNow()) return false;
        return made.Parts == TransactionText.Of(request) ? true : throw DynamoDbErrors.OtherTransaction();
    }
}
