using SessionBroker.Simulation.Checks;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Broker;

/// <summary>
/// What Lambda does: gives each invocation to an instance that is free, or starts one; and lets it run for so long.
/// </summary>
internal sealed class BrokerPool(World world) : IDisposable
{
    /// <summary>The longest that a request may run in any seed.</summary>
    public static readonly TimeSpan RequestTimeMax = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ReconcilerTime = TimeSpan.FromSeconds(45);

    private readonly Links _links = Links.In(world);
    private readonly List<BrokerInstance> _all = [];
    private readonly List<BrokerInstance> _free = [];

    // Short ones are cut off more often in the middle of something.
    private readonly TimeSpan _time = RequestTimeMax * world.Random.Any([0.2, 0.4, 1]);

    public int Invocations { get; private set; }

    /// <returns>The answer; null where the function died, which the gateway says at once.</returns>
    public async Task<ApiAnswer?> AskAsync(ClientRequest request)
    {
        var instance = Take();
        var deadline = world.Time.GetUtcNow() + _time;
        var pending = world.Responses.Begin(request, instance.Life.Begin(request), deadline);
        var answer = await InvokeAsync(
            instance, request, deadline, requestId => instance.HandleAsync(request.Event, requestId, deadline));
        if (answer is not null) world.Responses.End(pending, answer);
        return answer;
    }

    /// <returns>What the reconciler did; null where it died.</returns>
    public Task<string?> ReconcileAsync()
    {
        var instance = Take();
        instance.Life.Begin(request: null);
        var deadline = world.Time.GetUtcNow() + ReconcilerTime;
        return InvokeAsync(
            instance, "Reconcile", deadline, requestId => instance.ReconcileAsync(requestId, deadline));
    }

    public void Dispose()
    {
        foreach (var instance in _all) instance.Dispose();
    }

    private async Task<T?> InvokeAsync<T>(
        BrokerInstance instance, object what, DateTimeOffset deadline, Func<string, Task<T>> invoke)
        where T : class
    {
        var requestId = $"{instance.Life}-{++Invocations}";
        world.History.Add($"{requestId} <- {what}");

        var work = invoke(requestId);
        if (await Task.WhenAny(work, instance.Life.Death) != work) return null;
        if (work.IsFaulted)
        {
            world.Violate("no function fails", $"{requestId}: {work.Exception.InnerException}");
            return null;
        }

        _free.Add(instance);
        var answer = await work;
        world.History.Add($"{requestId} -> {Summaries.Of(answer)}");
        if (world.Time.GetUtcNow() > deadline)
            world.Violate("every invocation ends in its time", $"{requestId} took longer");
        return answer;
    }

    private BrokerInstance Take()
    {
        // Now and then Lambda starts another one although one is free.
        if (_free.Count > 0 && !world.Random.OneIn(8))
        {
            var free = world.Random.Any(_free);
            _free.Remove(free);
            return free;
        }

        _all.Add(new BrokerInstance(world, _links, $"f{_all.Count + 1}"));
        return _all[^1];
    }
}
