using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SessionBroker.DevStack.Invoking;
using SessionBroker.Functions.Queues;

namespace SessionBroker.DevStack.Queues;

/// <summary>
/// EventBridge's rules and the queues behind them: GameLift's events on their way to the functions. They take events
/// from the start, and hand them on once there are functions.
/// </summary>
internal sealed class RunningQueues(SeededIds ids, string region, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private readonly ImmutableArray<SqsEmulator> _queues =
        [.. QueueSources.All.Select(source => new SqsEmulator(source, ids, region, time, log))];

    public void Offer(JsonObject happened)
    {
        foreach (var queue in _queues) queue.Offer(happened);
    }

    public void StartPolling(IFunctions functions)
    {
        foreach (var queue in _queues) queue.StartPolling(functions);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues) await queue.DisposeAsync();
    }
}
