using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using static SessionBroker.Aws.DynamoDb.AttributeNames;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>A remembered refusal as attributes of the item that it is of.</summary>
internal static class RecordedErrorAttributes
{
    public static void Add(Dictionary<string, AttributeValue> item, RecordedError failure)
    {
        item[FailureKind] = new(StoredNames.Of(failure.Kind));
        item[FailureMessage] = new(failure.Message);
        if (failure.Upstream is not { } upstream) return;
        item[FailureOperation] = new(upstream.Operation);
        item[FailureError] = new(upstream.Error);
    }

    public static RecordedError Read(Dictionary<string, AttributeValue> item) => new(
        StoredNames.ToErrorKind(item[FailureKind].S),
        item[FailureMessage].S,
        item.TryGetValue(FailureOperation, out var operation) ? new Upstream(operation.S, item[FailureError].S) : null);
}
