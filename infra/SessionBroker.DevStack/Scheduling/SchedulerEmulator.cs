using Microsoft.Extensions.Logging;
using SessionBroker.DevStack.Invoking;
using SessionBroker.Functions.Scheduling;

namespace SessionBroker.DevStack.Scheduling;

/// <summary>
/// EventBridge Scheduler: invokes each function that runs by the clock, beside whatever else runs. A run that takes
/// longer than its period is not overlapped here; the turns that it missed are one.
/// </summary>
internal sealed partial class SchedulerEmulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopped = new();
    private readonly IFunctions _functions;
    private readonly SeededIds _ids;
    private readonly string _region;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Task _runs;

    public SchedulerEmulator(IFunctions functions, SeededIds ids, string region, TimeProvider time, ILogger log)
    {
        (_functions, _ids, _region, _time, _log) = (functions, ids, region, time, log);
        _runs = Task.WhenAll(Schedules.All.Select(RunAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _runs;
        _stopped.Dispose();
    }

    private async Task RunAsync(Schedule schedule)
    {
        using var timer = new PeriodicTimer(schedule.Every, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopped.Token)) await InvokeAsync(schedule.Handler);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The stack stops.
        }
    }

    private async Task InvokeAsync(string handler)
    {
        try
        {
            var payload = ScheduledEvent.Of(handler, _ids.NewUuid(), _time.GetUtcNow(), _region);
            await _functions.InvokeAsync(handler, payload, _stopped.Token);
        }
#pragma warning disable CA1031 // Nobody waits for it: what it ends in is logged, and the next turn comes.
        catch (Exception exception) when (!_stopped.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotInvoked(_log, handler, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(520, LogLevel.Error, "{Handler} could not be invoked")]
        public static partial void NotInvoked(ILogger logger, string handler, Exception exception);
    }
}
