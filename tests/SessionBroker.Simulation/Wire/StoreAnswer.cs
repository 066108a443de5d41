using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Simulation.Wire;

/// <summary>What DynamoDB says to one call: a response, or an error as the SDK has it.</summary>
internal sealed record StoreAnswer(AmazonWebServiceResponse? Response, AmazonDynamoDBException? Error)
{
    /// <summary>Whether the SDK sends the call again by itself.</summary>
    public bool IsRetried => Error is TransactionInProgressException;

    public override string ToString() => (Response, Error) switch
    {
        (GetItemResponse get, _) => Of(get.Item),
        (QueryResponse { LastEvaluatedKey: var last } query, _) => string.Join(", ", query.Items.Select(Of))
            + (last is { Count: > 0 } ? " and more" : ""),
        (BatchGetItemResponse batch, _) => string.Join(
            ", ", batch.Responses.Values.SelectMany(all => all).Select(Of)),
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
        if (name == SeatsItem.ItemName && item.ContainsKey(AttributeNames.RecordVersion))
        {
            var player = PlayerId.Parse(item[AttributeNames.Player].S)!.Value;
            return $"seats {Summaries.Of(SeatsItem.ToSeats(player, item))}";
        }

        return ReservationItem.IsItemName(name)
            ? Summaries.Of(ReservationItem.ToReservation(item))
            : $"{name} v{(item.TryGetValue(AttributeNames.RecordVersion, out var version) ? version.N : "?")}";
    }
}
