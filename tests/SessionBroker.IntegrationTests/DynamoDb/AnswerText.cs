using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>Requests, answers and errors as texts that are equal where they say the same.</summary>
internal static partial class AnswerText
{
    private static readonly string[] UpdateFaults =
    [
        "The document path provided in the update expression is invalid for update",
        "An operand in the update expression has an incorrect data type",
        "The provided expression refers to an attribute that does not exist in the item",
    ];

    public static string Of(AmazonWebServiceResponse response) => response switch
    {
        GetItemResponse get => $"item {Of(get.Item)}{Of(get.ConsumedCapacity)}",
        PutItemResponse put => $"attributes {Of(put.Attributes)}{Of(put.ConsumedCapacity)}",
        UpdateItemResponse update => $"attributes {Of(update.Attributes)}{Of(update.ConsumedCapacity)}",
        DeleteItemResponse delete => $"attributes {Of(delete.Attributes)}",
        QueryResponse query => $"{query.Count} of {query.ScannedCount} {All(query.Items)} "
            + $"last {Of(query.LastEvaluatedKey)}{(query.ScannedCount == 0 ? "" : Of(query.ConsumedCapacity))}",
        TransactWriteItemsResponse write => $"written{All(write.ConsumedCapacity)}",
        TransactGetItemsResponse get =>
            $"{string.Join(' ', get.Responses.Select(part => Of(part.Item)))}{All(get.ConsumedCapacity)}",
        BatchGetItemResponse batch => string.Join(' ', batch.Responses.OrderBy(part => part.Key).Select(
            part => $"{part.Key} {string.Join(' ', part.Value.Select(Of).Order(StringComparer.Ordinal))}"))
            + All(batch.ConsumedCapacity),
        _ => response.GetType().Name,
    };

    public static string Of(AmazonDynamoDBException exception)
    {
        var text = $"{exception.ErrorCode}: {KeySet.Replace(exception.Message, SortKeys)}";
        return exception switch
        {
            ConditionalCheckFailedException failed => $"{text} {Of(failed.Item)}",
            TransactionCanceledException cancelled => $"{text} {string.Join("; ", cancelled.CancellationReasons.Select(
                reason => $"{reason.Code} {reason.Message?.TrimEnd('.')} {Of(reason.Item)}"))}",
            _ => text,
        };
    }

    /// <summary>Where an update has several such faults, which one is told is nobody's promise.</summary>
    public static string WithOneUpdateFault(string text) =>
        UpdateFaults.Aggregate(text, (before, fault) => before.Replace(fault, "a fault of an update"));

    public static string Of(Dictionary<string, AttributeValue>? item) => item is null
        ? "-"
        : $"{{{string.Join(", ", item.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(
            pair => $"{pair.Key}={Of(pair.Value)}"))}}}";

    private static string Of(AttributeValue value)
    {
        if (value.S is { } text) return $"\"{(text.Length > 40 ? $"{text[0]} * {text.Length}" : text)}\"";
        if (value.N is { } number) return number;
        if (value.B is { } bytes) return $"B:{Convert.ToHexString(bytes.ToArray())}";
        if (value.BOOL is { } truth) return $"{truth}";
        if (value.NULL is not null) return "null";
        if (value.SS is { } texts) return $"SS{Sorted(texts)}";
        if (value.NS is { } numbers) return $"NS{Sorted(numbers)}";
        if (value.BS is { } all) return $"BS{Sorted(all.Select(each => Convert.ToHexString(each.ToArray())))}";
        if (value.L is { } list) return $"[{string.Join(", ", list.Select(Of))}]";
        return value.M is { } map ? Of(map) : "?";
    }

    private static string Sorted(IEnumerable<string> members) =>
        $"<{string.Join(", ", members.Order(StringComparer.Ordinal))}>";

    private static string All(List<Dictionary<string, AttributeValue>>? items) =>
        items is null ? "-" : string.Join(' ', items.Select(Of));

    private static string All(List<ConsumedCapacity>? all) =>
        string.Concat((all ?? []).OrderBy(each => each.TableName).Select(Of));

    private static string Of(ConsumedCapacity? consumed) => consumed is null
        ? ""
        : $" takes {consumed.CapacityUnits} table {consumed.Table?.CapacityUnits}"
            + $" local {Of(consumed.LocalSecondaryIndexes)} global {Of(consumed.GlobalSecondaryIndexes)}";

    private static string Of(Dictionary<string, Capacity>? indexes) => string.Join(
        ' ', (indexes ?? []).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value.CapacityUnits}"));

    // Java lists them by their hashes.
    private static string SortKeys(Match match) =>
        $"{{{string.Join(", ", match.Groups["keys"].Value.Split(", ").Order(StringComparer.Ordinal))}}}";

    [GeneratedRegex(@"(?<=keys: )\{(?<keys>[^}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex KeySet { get; }
}
