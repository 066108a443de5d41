using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>Requests as texts, for a person who reads why two answers differ.</summary>
internal static class RequestText
{
    public static string Of(AmazonWebServiceRequest request) => request switch
    {
        GetItemRequest get => Words("Get", Of(get.Key), get.ProjectionExpression, Of(get.ExpressionAttributeNames)),
        PutItemRequest put => Words(
            "Put", Of(put.Item), put.ConditionExpression, Of(put.ExpressionAttributeNames),
            Of(put.ExpressionAttributeValues), put.ReturnValues),
        UpdateItemRequest update => Words(
            "Update", Of(update.Key), update.UpdateExpression, "if", update.ConditionExpression,
            Of(update.ExpressionAttributeNames), Of(update.ExpressionAttributeValues), update.ReturnValues),
        DeleteItemRequest delete => Words(
            "Delete", Of(delete.Key), delete.ConditionExpression, Of(delete.ExpressionAttributeNames),
            Of(delete.ExpressionAttributeValues)),
        QueryRequest query => Words(
            "Query", query.IndexName, query.KeyConditionExpression, "filter", query.FilterExpression,
            query.ProjectionExpression, Of(query.ExpressionAttributeNames), Of(query.ExpressionAttributeValues),
            $"limit {query.Limit} {query.ScanIndexForward} {query.Select} after", Of(query.ExclusiveStartKey)),
        TransactWriteItemsRequest write => string.Join('\n', write.TransactItems.Select(Of)),
        TransactGetItemsRequest get => string.Join(
            '\n', get.TransactItems.Select(part => Words(Of(part.Get.Key), part.Get.ProjectionExpression))),
        BatchGetItemRequest batch => string.Join(
            '\n', batch.RequestItems.SelectMany(part => part.Value.Keys).Select(Of)),
        _ => request.GetType().Name,
    };

    private static string Of(TransactWriteItem part)
    {
        if (part.Put is { } put)
            return Words("put", Of(put.Item), put.ConditionExpression, Of(put.ExpressionAttributeValues));
        if (part.Update is { } update)
        {
            return Words(
                "update", Of(update.Key), update.UpdateExpression, "if", update.ConditionExpression,
                Of(update.ExpressionAttributeValues));
        }

        if (part.Delete is { } delete)
            return Words("delete", Of(delete.Key), delete.ConditionExpression, Of(delete.ExpressionAttributeValues));
        var check = part.ConditionCheck;
        return Words("check", Of(check.Key), check.ConditionExpression, Of(check.ExpressionAttributeValues));
    }

    private static string Words(params IEnumerable<string?> words) =>
        string.Join(' ', words.Where(word => word is { Length: > 0 }));

    private static string? Of(Dictionary<string, AttributeValue>? item) => item is null ? null : AnswerText.Of(item);

    private static string? Of(Dictionary<string, string>? names) =>
        names is null ? null : string.Join(' ', names.Select(pair => $"{pair.Key}={pair.Value}"));
}
