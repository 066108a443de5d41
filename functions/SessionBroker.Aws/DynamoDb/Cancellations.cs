using Amazon.DynamoDBv2.Model;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Why DynamoDB cancelled a transaction: a condition that failed, another write of the same item at the same moment, or
/// something that has nothing to do with other requests (API reference, TransactWriteItems, "CancellationReasons").
/// </summary>
internal static class Cancellations
{
    private const string FailedCondition = "ConditionalCheckFailed";

    // None stands for a part that would have gone well.
    private const string Fine = "None";

    /// <summary>Whether every reason is another request's doing.</summary>
    public static bool IsRace(this TransactionCanceledException exception) =>
        Codes(exception).All(code => code is Fine or FailedCondition or "TransactionConflict");

    /// <summary>What became of the part whose condition failed; null where it was not the one.</summary>
    public static CancellationReason? FailedPart(this TransactionCanceledException exception, int part) =>
        exception.CancellationReasons?.ElementAtOrDefault(part) is { Code: FailedCondition } reason ? reason : null;

    public static string Reason(this TransactionCanceledException exception) =>
        Codes(exception).FirstOrDefault(code => code is not Fine) ?? exception.ErrorCode;

    private static IEnumerable<string> Codes(TransactionCanceledException exception) =>
        (exception.CancellationReasons ?? []).Select(reason => reason.Code ?? Fine);
}
