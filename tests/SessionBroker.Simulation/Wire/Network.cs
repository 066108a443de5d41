using SessionBroker.Simulation.Broker;
using SessionBroker.Simulation.Faults;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// What lies between one function and one service: every call takes its time, can lose its request or its answer, be
/// turned away, or see the function die while it is under way. What was sent arrives all the same.
/// </summary>
/// <param name="caller">The function that calls.</param>
/// <param name="callTime">How long it waits for one answer.</param>
internal sealed class Network(Link link, Instance caller, TimeSpan callTime)
{
    // No request arrives later than this: with the difference of two clocks, less than a lease's margin.
    public static readonly TimeSpan SlowRequestMax = TimeSpan.FromSeconds(1.8);
    private static readonly TimeSpan SlowAnswerMax = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan QuickMax = TimeSpan.FromMilliseconds(40);

    private readonly World _world = link.World;

    public Instance Caller => caller;

    private SeededRandom Random => _world.Random;

    private FaultInjector Faults => _world.Faults;

    public async Task<Delivery<T>> CallAsync<T>(
        string operation, Func<Task<T>> effect, CancellationToken cancellationToken)
    {
        // Crashed, one moment is as likely as another.
        var death = Faults.Strikes(Fault.Crash) ? Random.Below(3) : -1;
        if (death == 0) await DieAsync("before", operation);

        // A client whose time is up sends nothing.
        if (cancellationToken.IsCancellationRequested) return Ended<T>(operation, DeliveryKind.Unanswered, "cut off");
        if (Faults.Strikes(Fault.Unreachable)) return Ended<T>(operation, DeliveryKind.NotSent, "without connection");
        if (link.Refuses()) return Ended<T>(operation, DeliveryKind.Refused, "turned away");

        // From here on the request travels by itself, whatever becomes of the function.
        var (isLost, hasFailed) = (Faults.Strikes(Fault.LoseRequest), Faults.Strikes(Fault.Fail));
        var answer = isLost ? NeverAsync<T>() : TravelAsync(operation, effect, hasFailed && Random.OneIn(2));
        if (death == 1) await DieAsync("during", operation);
        var listens = !Faults.Strikes(Fault.LoseAnswer);
        if (!await ComesAsync(listens ? answer : _world.Never.Task, cancellationToken))
            return Ended<T>(operation, DeliveryKind.Unanswered, isLost ? "lost" : listens ? "too slow" : "unanswered");

        if (death == 2) await DieAsync("after", operation);
        return hasFailed
            ? Ended<T>(operation, DeliveryKind.Failed, "failed by the service")
            : new Delivery<T>(DeliveryKind.Answered, await answer);
    }

    private async Task<T> TravelAsync<T>(string operation, Func<Task<T>> effect, bool failsBefore)
    {
        var call = link.Depart();
        await Task.Delay(Latency(SlowRequestMax), _world.Time);
        link.Arrive(call);
        var result = failsBefore ? default! : await effect();
        var told = failsBefore ? "nothing is done" : Text(result);
        _world.History.Add($"    {link.Service}.{operation} of {caller}: {told}");
        await Task.Delay(Latency(SlowAnswerMax), _world.Time);
        return result;
    }

    private TimeSpan Latency(TimeSpan slowMax) => Random.UpTo(Faults.Strikes(Fault.Slow) ? slowMax : QuickMax);

    // Where the function dies, what follows never runs.
    private Task DieAsync(string when, string operation)
    {
        _world.History.Add($"    {caller} dies {when} {link.Service}.{operation}");
        caller.Die();
        return _world.Never.Task;
    }

    // Whether the answer comes before the function stops waiting for it.
    private async Task<bool> ComesAsync(Task answer, CancellationToken cancellationToken)
    {
        var cutOff = new TaskCompletionSource();
        using var registration = cancellationToken.Register(cutOff.SetResult);
        return await Task.WhenAny(answer, cutOff.Task, Task.Delay(callTime, _world.Time, default)) == answer;
    }

    private async Task<T> NeverAsync<T>()
    {
        await _world.Never.Task;
        return default!;
    }

    private Delivery<T> Ended<T>(string operation, DeliveryKind kind, string how)
    {
        caller.Calls.Note(link.Service, operation, kind);
        _world.History.Add($"    {link.Service}.{operation} of {caller} is {how}");
        return Delivery<T>.Without(kind);
    }

    private string Text<T>(T result) => _world.History.IsKept ? Summaries.Of(result!) : "";
}
