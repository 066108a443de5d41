using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Tables;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>GetItem and BatchGetItem.</summary>
internal sealed class Reads(TableSet tables, ExpressionCache expressions)
{
    private const int KeysMax = 100;

    public GetItemResponse Get(GetItemRequest request)
    {
        NotSimulated.Refuse(request.AttributesToGet is not null, "GetItem with AttributesToGet");
        var read = new ItemRead(
            tables, expressions, request.TableName, request.Key, request.ProjectionExpression,
            request.ExpressionAttributeNames);
        var capacity = new Capacity(read.Table);
        capacity.Read(read.Table.Items, read.Item?.Size ?? 0, request.ConsistentRead == true);
        return new()
        {
            Item = read.Answer(),
            ConsumedCapacity = capacity.ToConsumed(request.ReturnConsumedCapacity),
        };
    }

    public BatchGetItemResponse BatchGet(BatchGetItemRequest request)
    {
        if (request.RequestItems is not { Count: > 0 })
            throw DynamoDbErrors.Validation("BatchGetItem must have some requests set");
        if (request.RequestItems.Sum(part => part.Value.Keys?.Count ?? 0) > KeysMax)
            throw DynamoDbErrors.Validation("Too many items requested for the BatchGetItem call");

        var response = new BatchGetItemResponse { Responses = [], UnprocessedKeys = [] };
        var consumed = new List<ConsumedCapacity>();
        foreach (var (name, asked) in request.RequestItems)
        {
            var reads = ReadAll(name, asked);
            response.Responses[name] =
                [.. reads.Select(read => read.Answer()).OfType<Dictionary<string, AttributeValue>>()];
            var capacity = new Capacity(reads[0].Table);
            foreach (var read in reads)
                capacity.Read(read.Table.Items, read.Item?.Size ?? 0, asked.ConsistentRead == true);
            if (capacity.ToConsumed(request.ReturnConsumedCapacity) is { } told) consumed.Add(told);
        }

        if (consumed.Count > 0) response.ConsumedCapacity = consumed;
        return response;
    }

    private List<ItemRead> ReadAll(string name, KeysAndAttributes asked)
    {
        NotSimulated.Refuse(asked.AttributesToGet is not null, "BatchGetItem with AttributesToGet");
        if (asked.Keys is not { Count: > 0 } keys)
        {
            throw DynamoDbErrors.Validation(
                $"The list of keys in RequestItems for BatchGetItem is required: {name} has empty list");
        }

        var reads = keys.ConvertAll(key => new ItemRead(
            tables, expressions, name, key, asked.ProjectionExpression, asked.ExpressionAttributeNames));
        var table = reads[0].Table;
        for (var second = 1; second < reads.Count; second++)
        {
            if (reads.Take(second).Any(first => table.Keys.AreEqual(first.Key, reads[second].Key)))
                throw DynamoDbErrors.Validation("Provided list of item keys contains duplicates");
        }

        return reads;
    }
}
