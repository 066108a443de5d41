using System.Net;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Makes one call to DynamoDB and turns what goes wrong into a value; a failed condition, and a write that clashes with
/// another one, are the caller's to judge.
/// </summary>
internal static class DynamoDbCall
{
    public static async Task<Result<T>> SendAsync<T>(string operation, Func<Task<T>> call)
        where T : notnull
    {
        try
        {
            return await call();
        }
        catch (TransactionCanceledException exception) when (!exception.IsRace())
        {
            return Failure(ErrorKind.StoreUnavailable, operation, exception.Reason(), exception);
        }
        catch (AmazonServiceException exception) when (
            exception is not (
                ConditionalCheckFailedException or TransactionCanceledException or TransactionConflictException))
        {
            var kind = exception.StatusCode is HttpStatusCode.Forbidden
                || AwsErrorCodes.IsCredentialError(exception.ErrorCode)
                ? ErrorKind.BrokerNotAuthorized
                : ErrorKind.StoreUnavailable;
            var name = exception.ErrorCode is { Length: > 0 } code ? code : $"{exception.StatusCode}";
            return Failure(kind, operation, name, exception);
        }
        catch (AmazonClientException exception)
        {
            return Failure(ErrorKind.BrokerNotAuthorized, operation, "NoCredentials", exception);
        }
        catch (HttpRequestException exception) when (exception.WasNeverSent())
        {
            return Failure(ErrorKind.StoreUnavailable, operation, $"{exception.HttpRequestError}", exception);
        }
        catch (Exception exception) when (exception.IsNoAnswer())
        {
            return Failure(ErrorKind.StoreTimedOut, operation, "NoAnswer", exception);
        }
    }

    private static BrokerError Failure(ErrorKind kind, string operation, string what, Exception exception) =>
        new(kind, kind switch
        {
            ErrorKind.BrokerNotAuthorized =>
                "The reservation store does not accept the broker's credentials; its operator has to act.",
            ErrorKind.StoreTimedOut =>
                "The reservation store did not answer in time; repeat the request with the same Idempotency-Key.",
            _ => "The reservation store cannot be used right now; repeat the request with the same Idempotency-Key.",
        }, $"{operation}: {exception}")
        { Upstream = new Upstream(operation, what) };
}
