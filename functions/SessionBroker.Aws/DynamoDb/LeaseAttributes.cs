using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Idempotency;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>A lease as attributes of the item that it is for.</summary>
internal static class LeaseAttributes
{
    public static void Add(Dictionary<string, AttributeValue> item, Lease lease)
    {
        item[LeaseOwner] = new(lease.Owner);
        item[LeaseUntil] = Time(lease.ExpiresAt);
    }

    public static Lease Read(Dictionary<string, AttributeValue> item) =>
        new(item[LeaseOwner].S, ToTime(item[LeaseUntil]));
}
