using Amazon.DynamoDBv2.Model;

using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>A lease as attributes of the item that it is for.</summary>
internal static class LeaseAttributes
{
    private const string Owner = "leaseOwner";
    private const string Until = "leaseUntil";

    public static void Add(Dictionary<string, AttributeValue> item, Lease lease)
    {
        item[Owner] = new(lease.Owner);
        item[Until] = ReservationItem.Time(lease.Until);
    }

    public static Lease Read(Dictionary<string, AttributeValue> item) =>
        new(item[Owner].S, ReservationItem.ToTime(item[Until]));
}
