using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>Requests of every operation from a seed.</summary>
internal sealed class RandomRequests(int seed, string tableName)
{
    private readonly bool _isSparse = int.IsOddInteger(seed);
    private readonly RandomValues _values = new(new Random(seed), int.IsOddInteger(seed));

    public AmazonWebServiceRequest Next() => _values.Any<Func<AmazonWebServiceRequest>>(
        Put, Put, Put, Update, Update, Update, Delete, Get, Query, Query, OfTable, Write, Write, TransactGet, Batch)();

    private PutItemRequest Put()
    {
        var expressions = new RandomExpressions(_values);
        return new()
        {
            TableName = tableName,
            Item = _values.Item(),
            ConditionExpression = _values.OneIn(2) ? expressions.Condition() : null,
            ExpressionAttributeNames = expressions.NamesOrNull,
            ExpressionAttributeValues = expressions.ValuesOrNull,
            ReturnValues = _values.OneIn(2) ? ReturnValue.ALL_OLD : null,
            ReturnValuesOnConditionCheckFailure = OnFailure,
            ReturnConsumedCapacity = Capacity,
        };
    }

    private UpdateItemRequest Update()
    {
        var expressions = new RandomExpressions(_values);
        return new()
        {
            TableName = tableName,
            Key = _values.Key(),
            UpdateExpression = expressions.Update(),
            ConditionExpression = _values.OneIn(3) ? expressions.Condition() : null,
            ExpressionAttributeNames = expressions.NamesOrNull,
            ExpressionAttributeValues = expressions.ValuesOrNull,
            ReturnValues = _values.Any(
                ReturnValue.ALL_OLD, ReturnValue.ALL_NEW, ReturnValue.UPDATED_OLD, ReturnValue.UPDATED_NEW),
            ReturnValuesOnConditionCheckFailure = OnFailure,
            ReturnConsumedCapacity = Capacity,
        };
    }

    private DeleteItemRequest Delete()
    {
        var expressions = new RandomExpressions(_values);
        return new()
        {
            TableName = tableName,
            Key = _values.Key(),
            ConditionExpression = _values.OneIn(2) ? expressions.Condition() : null,
            ExpressionAttributeNames = expressions.NamesOrNull,
            ExpressionAttributeValues = expressions.ValuesOrNull,
            ReturnValues = _values.OneIn(2) ? ReturnValue.ALL_OLD : null,
            ReturnValuesOnConditionCheckFailure = OnFailure,
            ReturnConsumedCapacity = Capacity,
        };
    }

    private GetItemRequest Get()
    {
        var expressions = new RandomExpressions(_values);
        return new()
        {
            TableName = tableName,
            Key = _values.Key(),
            ProjectionExpression = _values.OneIn(2) ? expressions.Projection() : null,
            ExpressionAttributeNames = expressions.NamesOrNull,
            ConsistentRead = _values.OneIn(2),
            ReturnConsumedCapacity = Capacity,
        };
    }

    private QueryRequest Query()
    {
        var index = _values.Any(EmulatorPair.ByNumber, EmulatorPair.Global, EmulatorPair.Included);
        var (hash, range) = index switch
        {
            EmulatorPair.ByNumber => ("p", "n"),
            EmulatorPair.Global => ("g", "n"),
            _ => ("g", "h"),
        };
        var edge = _values.Any("20000", "50000");
        return Query(index, hash, expressions => _values.Any<Func<string>>(
            () => "",
            () => $" AND {expressions.Name(range)} {_values.Any("<", "<=", ">", ">=")} "
                + expressions.Value(new() { N = edge }),
            () => $" AND {range} BETWEEN {expressions.Value(new() { N = "10000" })} AND "
                + expressions.Value(new() { N = edge }))());
    }

    private QueryRequest OfTable() => Query(null, "p", expressions => _values.Any<Func<string>>(
        () => "",
        () => $" AND begins_with(s, {expressions.Value(new(_values.Any("1", "z", "")))})",
        () => $" AND s {_values.Any("<", "<=", ">", ">=", "=")} "
            + expressions.Value(new(_values.Any("1", "z", "é"))))());

    private QueryRequest Query(string? index, string hash, Func<RandomExpressions, string> range)
    {
        var expressions = new RandomExpressions(_values);
        var partition = hash is "p" ? _values.Any("a", "b") : _values.Any("one", "two");
        return new()
        {
            TableName = tableName,
            IndexName = index,
            KeyConditionExpression =
                $"{expressions.Name(hash)} = {expressions.Value(new(partition))}{range(expressions)}",
            FilterExpression = _values.OneIn(3) && index is not EmulatorPair.Included ? expressions.Condition(1) : null,
            ExpressionAttributeNames = expressions.NamesOrNull,
            ExpressionAttributeValues = expressions.Values,
            ScanIndexForward = _values.OneIn(2),
            Limit = _values.OneIn(3) ? null : _values.Any(1, 2, 3),
            Select = _values.OneIn(6) ? Select.COUNT : null,
            ConsistentRead = _values.OneIn(4) && hash is "p",
            ReturnConsumedCapacity = Capacity,
        };
    }

    // One write of an item each: whether a second one or a failed condition is told first is nobody's promise.
    private TransactWriteItemsRequest Write() => new()
    {
        TransactItems =
        [
            .. Enumerable.Range(0, _values.Any(1, 2, 3))
                .Select(_ => Part())
                .DistinctBy(part => AnswerText.Of(KeyOf(part))),
        ],
    };

    private static Dictionary<string, AttributeValue> KeyOf(TransactWriteItem part)
    {
        var all = part.Put?.Item ?? part.Update?.Key ?? part.Delete?.Key ?? part.ConditionCheck.Key;
        return new() { ["p"] = all["p"], ["s"] = all["s"] };
    }

    private TransactWriteItem Part()
    {
        var expressions = new RandomExpressions(_values);
        return _values.Any<Func<TransactWriteItem>>(
            () => new() { Put = PartOf(Put()) },
            () => new() { Update = PartOf(Update()) },
            () => new() { Delete = PartOf(Delete()) },
            () => new()
            {
                ConditionCheck = new()
                {
                    TableName = tableName,
                    Key = _values.Key(),
                    ConditionExpression = expressions.Condition(),
                    ExpressionAttributeNames = expressions.NamesOrNull,
                    ExpressionAttributeValues = expressions.ValuesOrNull,
                    ReturnValuesOnConditionCheckFailure = OnFailure,
                },
            })();
    }

    private TransactGetItemsRequest TransactGet() => new()
    {
        TransactItems = [.. Enumerable.Range(0, _values.Any(1, 2, 3)).Select(_ => PartOf(Get()))],
        ReturnConsumedCapacity = Capacity,
    };

    private BatchGetItemRequest Batch() => new()
    {
        RequestItems = new()
        {
            [tableName] = new()
            {
                Keys = [.. Enumerable.Range(0, _values.Any(1, 2, 3)).Select(_ => _values.Key())],
                ConsistentRead = _values.OneIn(2),
            },
        },
    };

    private ReturnConsumedCapacity? Capacity => _isSparse
        ? null
        : _values.Any(ReturnConsumedCapacity.INDEXES, ReturnConsumedCapacity.TOTAL);

    private ReturnValuesOnConditionCheckFailure? OnFailure =>
        _values.OneIn(2) ? ReturnValuesOnConditionCheckFailure.ALL_OLD : null;

    private static Put PartOf(PutItemRequest request) => new()
    {
        TableName = request.TableName,
        Item = request.Item,
        ConditionExpression = request.ConditionExpression,
        ExpressionAttributeNames = request.ExpressionAttributeNames,
        ExpressionAttributeValues = request.ExpressionAttributeValues,
        ReturnValuesOnConditionCheckFailure = request.ReturnValuesOnConditionCheckFailure,
    };

    private static Update PartOf(UpdateItemRequest request) => new()
    {
        TableName = request.TableName,
        Key = request.Key,
        UpdateExpression = request.UpdateExpression,
        ConditionExpression = request.ConditionExpression,
        ExpressionAttributeNames = request.ExpressionAttributeNames,
        ExpressionAttributeValues = request.ExpressionAttributeValues,
        ReturnValuesOnConditionCheckFailure = request.ReturnValuesOnConditionCheckFailure,
    };

    private static Delete PartOf(DeleteItemRequest request) => new()
    {
        TableName = request.TableName,
        Key = request.Key,
        ConditionExpression = request.ConditionExpression,
        ExpressionAttributeNames = request.ExpressionAttributeNames,
        ExpressionAttributeValues = request.ExpressionAttributeValues,
        ReturnValuesOnConditionCheckFailure = request.ReturnValuesOnConditionCheckFailure,
    };

    private static TransactGetItem PartOf(GetItemRequest request) => new()
    {
        Get = new()
        {
            TableName = request.TableName,
            Key = request.Key,
            ProjectionExpression = request.ProjectionExpression,
            ExpressionAttributeNames = request.ExpressionAttributeNames,
        },
    };
}
