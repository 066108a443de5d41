using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.DynamoDbEmulator;

/// <summary>A write of one item, with the item before and after it; null is none.</summary>
[SuppressMessage("Design", "MA0016", Justification = "It is the SDK's type of an item.")]
public sealed record ItemChange(
    string TableName, Dictionary<string, AttributeValue>? Before, Dictionary<string, AttributeValue>? After);
