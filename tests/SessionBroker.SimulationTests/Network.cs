using SessionBroker.Domain.Errors;
using SessionBroker.TestKit;

namespace SessionBroker.SimulationTests;

/// <summary>
/// What lies between a function and the services that it calls: every call takes its time, can lose its request or its
/// answer, be throttled, or see the function die while it is under way. What was sent arrives all the same.
/// </summary>
/// <param name="name">For the history.</param>
/// <param name="timedOut">The error that this side's adapter makes of an answer that never came.</param>
/// <param name="refused">The error that it makes of a call which was turned away before it did anything.</param>
internal sealed class Network(
    string name, Chance chance, ManualTimeProvider time, History history, ErrorKind timedOut, ErrorKind refused)
{
    // Nothing arrives later than this: less than the margin that a lease has beyond its owner's last moment.
    private static readonly TimeSpan SlowMax = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan QuickMax = TimeSpan.FromMilliseconds(40);

    public async Task<Result<T>> CallAsync<T>(
        string operation, Func<Task<Result<T>>> effect, CancellationToken cancellationToken)
        where T : notnull
    {
        await chance.DieAsync($"before {name}.{operation}", history);
        if (chance.Strikes(Fault.Refuse)) return Failed<T>(operation, refused, "turned away");
        if (chance.Strikes(Fault.LoseRequest)) return await UnansweredAsync<T>(operation, "lost", cancellationToken);

        // From here on the request travels by itself, whatever becomes of the function.
        var answer = TravelAsync(effect);
        await chance.DieAsync($"during {name}.{operation}", history);
        if (chance.Strikes(Fault.LoseAnswer))
            return await UnansweredAsync<T>(operation, "unanswered", cancellationToken);

        var cutOff = Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        if (await Task.WhenAny(answer, cutOff) == cutOff) return Failed<T>(operation, timedOut, "cut off");
        await chance.DieAsync($"after {name}.{operation}", history);
        return await answer;
    }

    private async Task<Result<T>> TravelAsync<T>(Func<Task<Result<T>>> effect)
        where T : notnull
    {
        await Task.Delay(Latency(), time);
        var result = await effect();
        await Task.Delay(Latency(), time);
        return result;
    }

    private TimeSpan Latency() => (chance.Strikes(Fault.Slow) ? SlowMax : QuickMax) * chance.Share();

    // The caller waits as long as it can: nobody tells it that no answer will come.
    private async Task<Result<T>> UnansweredAsync<T>(string operation, string how, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(8), time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The invocation's time was up first.
        }

        return Failed<T>(operation, timedOut, how);
    }

    private Result<T> Failed<T>(string operation, ErrorKind kind, string how)
        where T : notnull
    {
        history.Add($"  {name}.{operation} was {how}");
        return new BrokerError(kind, $"{operation} was {how}.") { Upstream = new Upstream(operation, how) };
    }
}
