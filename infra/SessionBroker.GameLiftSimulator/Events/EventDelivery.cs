using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SessionBroker.GameLiftSimulator.Events;

/// <summary>
/// Takes events from under the world's lock without waiting, and delivers them outside of it: in order while nothing
/// disturbs them, and with the losses, copies and delays that chance draws. A delivery that fails is tried a few
/// times and then given up.
/// </summary>
internal sealed class EventDelivery : IAsyncDisposable
{
    private const int Tries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);
    private readonly Channel<(JsonObject Body, TimeSpan Delay)> _queue =
        Channel.CreateUnbounded<(JsonObject Body, TimeSpan Delay)>(new() { SingleReader = true });

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _delayed = new();
    private readonly EventJourney _journey;
    private readonly EventReceivers _receivers;
    private readonly TimeProvider _time;
    private readonly Task _loop;
    private volatile EventFaults _faults;
    private int _undelivered;

    public EventDelivery(
        EventFaults faults, EventJourney journey, EventReceivers receivers, TimeProvider time)
    {
        _faults = faults;
        _journey = journey;
        _receivers = receivers;
        _time = time;
        _loop = RunAsync(_stop.Token);
    }

    public EventFaults Faults
    {
        get => _faults;
        set => _faults = value;
    }

    /// <summary>Events accepted and not yet delivered, lost or given up.</summary>
    public int Undelivered => Volatile.Read(ref _undelivered);

    /// <summary>The caller holds the world's lock, which also guards the journey's chance.</summary>
    public void Accept(JsonObject body)
    {
        foreach (var delay in _journey.Draw(_faults))
        {
            Interlocked.Increment(ref _undelivered);
            _queue.Writer.TryWrite((body, delay));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        await Task.WhenAll(_delayed.Keys);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (body, delay) in _queue.Reader.ReadAllAsync(cancellationToken))
            {
                if (delay <= TimeSpan.Zero)
                    await DeliverAsync(body, delay, cancellationToken);
                else
                    Track(DeliverAsync(body, delay, cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The simulator stops; what is still queued is lost, as events may be.
        }
    }

    private void Track(Task delivery)
    {
        _delayed[delivery] = true;
        _ = delivery.ContinueWith(done => _delayed.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task DeliverAsync(JsonObject body, TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            if (delay > TimeSpan.Zero)
                await Task.Delay(delay, _time, cancellationToken);
            for (var attempt = 1; !await TryDeliverAsync(body, cancellationToken) && attempt < Tries; attempt++)
                await Task.Delay(BetweenTries * attempt, _time, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // As above.
        }
        finally
        {
            Interlocked.Decrement(ref _undelivered);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "However the receiver fails, the event did not arrive.")]
    private async Task<bool> TryDeliverAsync(JsonObject body, CancellationToken cancellationToken)
    {
        try
        {
            await _receivers.DeliverAsync(body, cancellationToken);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
