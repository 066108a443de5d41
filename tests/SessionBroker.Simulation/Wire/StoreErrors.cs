using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// Errors that DynamoDB answers by chance, as the SDK has them (API reference, TransactWriteItems, "Errors").
/// </summary>
internal static class StoreErrors
{
    public static AmazonDynamoDBException Throttled(AmazonWebServiceRequest request, bool isWhole) =>
        request is TransactWriteItemsRequest transaction && !isWhole
            ? Cancelled(transaction, "ThrottlingError", part: 0)
            : Error(new("Too many requests."), "ThrottlingException");

    /// <summary>Another transaction has an item of this write in hand; nothing is written.</summary>
    public static AmazonDynamoDBException Conflict(AmazonWebServiceRequest request, Func<int, int> below) =>
        request is TransactWriteItemsRequest transaction
            ? Cancelled(transaction, "TransactionConflict", below(transaction.TransactItems.Count))
            : Error(
                new TransactionConflictException("Transaction is ongoing for the item"),
                nameof(TransactionConflictException));

    /// <summary>A transaction with this token is under way: the SDK has sent it before.</summary>
    public static AmazonDynamoDBException InProgress() => Error(
        new TransactionInProgressException("The transaction with the given request token is already in progress."),
        nameof(TransactionInProgressException));

    public static AmazonDynamoDBException Failed() => Error(
        new InternalServerErrorException("Internal server error"), "InternalServerError",
        HttpStatusCode.InternalServerError);

    private static AmazonDynamoDBException Cancelled(TransactWriteItemsRequest request, string code, int part) => Error(
        new TransactionCanceledException("Transaction cancelled")
        {
            CancellationReasons =
            [
                .. request.TransactItems.Select(
                    (_, index) => new CancellationReason { Code = index == part ? code : "None" }),
            ],
        },
        nameof(TransactionCanceledException));

    private static AmazonDynamoDBException Error(
        AmazonDynamoDBException exception, string code, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        (exception.ErrorCode, exception.StatusCode) = (code, status);
        return exception;
    }
}
