using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Events;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Simulator.Events;

public sealed class EventDeliveryTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ConcurrentQueue<int> _received = new();

    [Fact]
    public async Task Undisturbed_events_arrive_once_and_in_order()
    {
        await using var delivery = Start(new EventFaults());

        await SendAsync(delivery, 50);

        _received.ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task Lost_events_never_arrive()
    {
        await using var delivery = Start(new EventFaults { LossChance = 0.5 });

        await SendAsync(delivery, 200);

        _received.Count.ShouldBeInRange(60, 140);
        _received.ShouldBe(_received.Distinct());
    }

    [Fact]
    public async Task Duplicated_events_arrive_twice()
    {
        await using var delivery = Start(new EventFaults { DuplicateChance = 1 });

        await SendAsync(delivery, 10);

        _received.ShouldBe(Enumerable.Range(0, 10).SelectMany(number => new[] { number, number }));
    }

    [Fact]
    public async Task Held_back_events_are_overtaken()
    {
        await using var delivery = Start(new EventFaults { ReorderChance = 0.5, ReorderSeconds = 2 });

        await SendAsync(delivery, 50);

        _received.Order().ShouldBe(Enumerable.Range(0, 50));
        _received.ShouldNotBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task Delayed_events_wait_for_the_clock()
    {
        await using var delivery = Start(new EventFaults { DelaySeconds = 5, DelaySecondsMax = 9 });
        delivery.Accept(new JsonObject { ["number"] = 1 });

        _time.Advance(TimeSpan.FromSeconds(4.9));
        _received.ShouldBeEmpty();

        await UntilAsync(delivery, () => delivery.Undelivered == 0);
        _received.ShouldBe([1]);
    }

    [Fact]
    public async Task A_delivery_that_fails_is_tried_again_and_then_given_up()
    {
        var attempts = 0;
        await using var delivery = Start(new EventFaults(), _ =>
        {
            attempts++;
            throw new HttpRequestException("refused");
        });

        await SendAsync(delivery, 1);

        attempts.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_seed_disturbs_the_same_events()
    {
        var faults = new EventFaults { LossChance = 0.3, DuplicateChance = 0.3 };
        await using (var first = Start(faults))
            await SendAsync(first, 100);
        var received = _received.ToList();
        _received.Clear();

        await using var second = Start(faults);
        await SendAsync(second, 100);

        _received.ShouldBe(received);
    }

    private EventDelivery Start(EventFaults faults, Action<JsonObject>? receive = null) => new(
        faults,
        new EventJourney(seed: 11),
        new EventReceivers(
            (body, _) =>
            {
                (receive ?? (received => _received.Enqueue((int)received["number"]!)))(body);
                return Task.CompletedTask;
            },
            post: null),
        _time);

    private async Task SendAsync(EventDelivery delivery, int count)
    {
        for (var number = 0; number < count; number++)
            delivery.Accept(new JsonObject { ["number"] = number });
        await UntilAsync(delivery, () => delivery.Undelivered == 0);
    }

    /// <summary>
    /// Lets the delivery's own tasks run, and the clock with them, until the state is reached or a minute is over.
    /// </summary>
    private async Task UntilAsync(EventDelivery delivery, Func<bool> reached)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!reached())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        delivery.Undelivered.ShouldBe(0);
    }
}
