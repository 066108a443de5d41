using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.Aws.DynamoDb;

namespace SessionBroker.Simulation.Wire;

/// <summary>What DynamoDB says to one call: a response, or an error as the SDK has it.</summary>
internal sealed record StoreAnswer(AmazonWebServiceResponse? Response, AmazonDynamoDBException? Error)
{
    /// <summary>Whether the SDK sends the call again by itself.</summary>
    public bool IsRetried => Error is TransactionInProgressException;

    public override string ToString() => (Response, Error) switch
    {
        (GetItemResponse get, _) => Of(get.Item),
        (QueryResponse query, _) => string.Join(", ", query.Items.Select(Of)),
        (_, ConditionalCheckFailedException failed) => $"{failed.ErrorCode} {Of(failed.Item)}",
        (_, TransactionCanceledException cancelled) => string.Join(
            ", ", cancelled.CancellationReasons.Select(reason => $"{reason.Code} {Of(reason.Item)}")),
        (_, { } error) => error.ErrorCode,
        _ => "done",
    };

    private static string Of(Dictionary<string, AttributeValue>? item)
    {
        if (item is not { Count: > 0 }) return "nothing";
        var name = item[AttributeNames.Item].S;
        var version = item[AttributeNames.RecordVersion].N;
        if (name == SeatsItem.ItemName) return $"seats v{version} of {item.Count} attributes";
        return ReservationItem.IsItemName(name)
            ? Summaries.Of(ReservationItem.ToReservation(item))
            : $"{(GameSessionRequestItem.IsItemName(name) ? "start" : name)} v{version}";
    }
}
