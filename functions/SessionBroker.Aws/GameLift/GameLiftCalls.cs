using System.Collections.Immutable;
using Amazon.Runtime;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// Calls GameLift and converts exceptions to errors. It distinguishes a refusal by GameLift (an error name), a request
/// that was not sent (no connection), and an unknown outcome (no response).
/// </summary>
public sealed class GameLiftCalls(TimeProvider time, Random jitter)
{
    /// <param name="values">The values of the request that must not be logged.</param>
    public Task<Result<T>> SendAsync<T>(
        string operation,
        Func<Task<T>> call,
        CancellationToken cancellationToken,
        params ImmutableArray<string?> values)
        where T : notnull =>
        GameLiftRetries.Of(operation)
            .RunAsync(() => TryAsync(operation, call, values), time, jitter, cancellationToken);

    internal static async Task<Result<T>> TryAsync<T>(
        string operation, Func<Task<T>> call, params ImmutableArray<string?> values)
        where T : notnull
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (exception is AmazonUnmarshallingException or InvalidDataException)
        {
            return Failure(ErrorKind.UpstreamFailed, operation, "UnreadableAnswer", exception, values);
        }
        catch (AmazonServiceException exception)
        {
            return Answered(operation, exception, values);
        }
        catch (AmazonClientException exception)
        {
            // The SDK had no credentials to sign with: nothing was sent.
            return Failure(ErrorKind.BrokerNotAuthorized, operation, "NoCredentials", exception, values);
        }
        catch (HttpRequestException exception) when (exception.WasNeverSent())
        {
            return Failure(
                ErrorKind.UpstreamUnreachable, operation, $"{exception.HttpRequestError}", exception, values);
        }
        catch (Exception exception) when (exception.IsNoAnswer())
        {
            return Failure(ErrorKind.UpstreamTimedOut, operation, "NoAnswer", exception, values);
        }
    }

    private static BrokerError Answered(
        string operation, AmazonServiceException exception, ImmutableArray<string?> values)
    {
        var kind = GameLiftErrors.KindOf(exception.ErrorCode);
        var name = exception.ErrorCode is { Length: > 0 } code ? code : $"Http{(int)exception.StatusCode}";
        return new BrokerError(
            kind, GameLiftErrors.MessageOf(kind, exception.Message),
            $"{operation}: {name}: {UpstreamWords.Of(exception.Message, values)} ({exception.RequestId})")
        { Upstream = new Upstream(operation, name) };
    }

    // Only the message: the SDK's exceptions contain complete responses of the service.
    private static BrokerError Failure(
        ErrorKind kind, string operation, string what, Exception exception, ImmutableArray<string?> values) =>
        new(kind, kind switch
        {
            ErrorKind.UpstreamUnreachable =>
                "GameLift cannot be reached; the request was not sent. Try again with the same Idempotency-Key.",
            ErrorKind.UpstreamTimedOut => "GameLift did not respond in time; the outcome of the request is unknown. "
                + "Repeat it with the same Idempotency-Key.",
            _ => GameLiftErrors.MessageOf(kind, ""),
        }, $"{operation}: {exception.GetType().Name}: {UpstreamWords.Of(exception.Message, values)}")
        { Upstream = new Upstream(operation, what) };
}
