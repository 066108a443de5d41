using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace SessionBroker.DynamoDbEmulator;

/// <summary>What DynamoDB refuses with, as the SDK's exceptions, in the words of DynamoDB Local.</summary>
internal static class DynamoDbErrors
{
    public const string FailedCondition = "The conditional request failed";

    private const string Cancelled =
        "Transaction cancelled, please refer cancellation reasons for specific reasons";

    /// <summary>A request that is not valid; the SDK has no type of its own for it.</summary>
    public static AmazonDynamoDBException Validation(string message) =>
        new(message, ErrorType.Sender, "ValidationException", "", HttpStatusCode.BadRequest);

    public static ResourceNotFoundException NoTable() => Known(
        new ResourceNotFoundException("Cannot do operations on a non-existent table"),
        nameof(ResourceNotFoundException));

    public static ResourceInUseException TableExists() => Known(
        new ResourceInUseException("Cannot create preexisting table"), nameof(ResourceInUseException));

    /// <param name="item">The item as it is, where the request asked for it and there is one.</param>
    public static ConditionalCheckFailedException ConditionFailed(Dictionary<string, AttributeValue>? item)
    {
        var exception = Known(
            new ConditionalCheckFailedException(FailedCondition), nameof(ConditionalCheckFailedException));
        exception.Item = item;
        return exception;
    }

    public static TransactionCanceledException TransactionCanceled(List<CancellationReason> reasons)
    {
        var codes = string.Join(", ", reasons.Select(reason => reason.Code));
        var exception = Known(
            new TransactionCanceledException($"{Cancelled} [{codes}]"), nameof(TransactionCanceledException));
        exception.CancellationReasons = reasons;
        return exception;
    }

    public static IdempotentParameterMismatchException OtherTransaction() => Known(
        new IdempotentParameterMismatchException(""), nameof(IdempotentParameterMismatchException));

    private static T Known<T>(T exception, string code)
        where T : AmazonDynamoDBException
    {
        exception.ErrorCode = code;
        exception.ErrorType = ErrorType.Sender;
        exception.StatusCode = HttpStatusCode.BadRequest;
        return exception;
    }
}
