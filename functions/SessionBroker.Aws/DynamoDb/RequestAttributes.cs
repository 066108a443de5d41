using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>The lease and the recorded error of a request as attributes of its item.</summary>
internal static class RequestAttributes
{
    public static void Add(Dictionary<string, AttributeValue> item, Lease lease)
    {
        item[LeaseOwner] = new(lease.Owner);
        item[LeaseUntil] = Time(lease.ExpiresAt);
    }

    public static Lease ReadLease(Dictionary<string, AttributeValue> item) =>
        new(item[LeaseOwner].S, ToTime(item[LeaseUntil]));

    public static void Add(Dictionary<string, AttributeValue> item, RecordedError error)
    {
        item[FailureKind] = new(StoredNames.Of(error.Kind));
        item[FailureMessage] = new(error.Message);
        if (error.Upstream is not { } upstream) return;
        item[FailureOperation] = new(upstream.Operation);
        item[FailureError] = new(upstream.Error);
    }

    public static RecordedError ReadError(Dictionary<string, AttributeValue> item) => new(
        StoredNames.ToErrorKind(item[FailureKind].S),
        item[FailureMessage].S,
        item.TryGetValue(FailureOperation, out var operation) ? new Upstream(operation.S, item[FailureError].S) : null);
}
