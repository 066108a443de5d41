using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// When a player asked for game sessions within the last hour: one item of the player's partition, in no index.
/// </summary>
/// <param name="Version">0 where there is no item.</param>
internal sealed record CreationsItem(long Version, ImmutableArray<DateTimeOffset> CountedAt)
{
    private const string ItemName = "creations";

    public static CreationsItem None { get; } = new(Version: 0, []);

    public static CreationsItem Read(Dictionary<string, AttributeValue> item) =>
        new(ToNumber(item[RecordVersion]), [.. item[AttributeNames.CountedAt].L.Select(ToTime)]);

    /// <summary>The change to these times; its condition is that nobody else has counted since.</summary>
    public Update To(
        ImmutableArray<DateTimeOffset> countedAt, PlayerId player, string tableName, DateTimeOffset now)
    {
        return new Update
        {
            TableName = tableName,
            Key = new(StringComparer.Ordinal) { [Player] = new(player.Value), [Item] = new(ItemName) },
            UpdateExpression = "SET countedAt = :countedAt, deleteAt = :deleteAt, version = :next",
            ConditionExpression = Version == 0 ? DynamoDbReservations.NewIdCondition : "version = :version",
            ExpressionAttributeValues = Values(countedAt, now),
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
    }

    // A second more than the hour: expiry has whole seconds, and an item that has expired counts for nothing.
    private Dictionary<string, AttributeValue> Values(ImmutableArray<DateTimeOffset> countedAt, DateTimeOffset now)
    {
        Dictionary<string, AttributeValue> values = new()
        {
            [":countedAt"] = new() { L = [.. countedAt.Select(Time)] },
            [":deleteAt"] = Expiry(countedAt.Max() + CreationBudget.Period + TimeSpan.FromSeconds(1)),
            [":next"] = Number(Version + 1),
        };
        if (Version == 0) values[":now"] = Number(now.ToUnixTimeSeconds());
        else values[":version"] = Number(Version);
        return values;
    }
}
