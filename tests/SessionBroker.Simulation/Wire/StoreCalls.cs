using SessionBroker.Domain.Errors;

using Fault = SessionBroker.Simulation.Chances.Fault;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// Calls of one function to the store. As the AWS SDK does, it sends one that found no answer again, so that a write
/// can arrive twice.
/// </summary>
internal sealed class StoreCalls(World world, Network network)
{
    private const int TriesMax = 3;

    public Task<Result<T>> WriteAsync<T>(
        string operation, Func<Task<Result<T>>> effect, CancellationToken cancellationToken)
        where T : notnull
    {
        var arrivals = 0;
        return SendAsync(operation, ArriveAsync, cancellationToken);

        Task<Result<T>> ArriveAsync()
        {
            if (++arrivals > 1) world.Chance.Count(Fault.DuplicateWrite);
            return effect();
        }
    }

    public async Task<Result<T>> SendAsync<T>(
        string operation, Func<Task<Result<T>>> effect, CancellationToken cancellationToken)
        where T : notnull
    {
        for (var tries = 1; ; tries++)
        {
            var delivery = await network.CallAsync(operation, effect, cancellationToken);
            if (delivery.Kind is DeliveryKind.Answered) return delivery.Answer;

            // The SDK tries again while its quota of retries lasts.
            var givesUp = tries == TriesMax || cancellationToken.IsCancellationRequested || world.Chance.OneIn(2);
            if (givesUp) return Failure(operation, delivery.Kind);
        }
    }

    // As DynamoDbCall has it.
    private static BrokerError Failure(string operation, DeliveryKind kind) => new(
        kind is DeliveryKind.Unanswered ? ErrorKind.StoreTimedOut : ErrorKind.StoreUnavailable,
        "The reservation store cannot be used right now; repeat the request with the same Idempotency-Key.")
    { Upstream = new Upstream(operation, $"{kind}") };
}
