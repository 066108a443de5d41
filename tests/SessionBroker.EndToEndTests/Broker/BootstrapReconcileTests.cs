using System.Globalization;
using System.Net;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Domain.Reservations;
using SessionBroker.GameLiftSimulator.Control.Faults;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>
/// The reconciler as it is deployed: the native executable, over DynamoDB Local and by the real clock. A reservation is
/// read only once it is settled: a read of an unsettled one would settle it too, and ask GameLift, which is counted.
/// </summary>
public sealed class BootstrapReconcileTests(BootstrapStackTests.Fixture fixture)
    : IClassFixture<BootstrapStackTests.Fixture>
{
    // More than GameLift's clock, which is ours here, and the table's index can be behind.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BrokerStack Stack => fixture.Required;

    private long Questions => Stack.Host.Simulator.Control.CallsOf("DescribePlayerSessions");

    [Fact]
    public async Task A_seat_that_nobody_took_is_TIMEDOUT_by_Reconcile_alone()
    {
        var player = await Stack.NewPlayerAsync();
        var reserved = await player.ReserveAsync(await player.CreateActiveSessionAsync());

        await UntilAsync(ExpiryOf(reserved) + Reconciliation.Grace);
        var report = await Stack.RunAsync("Reconcile");
        var asked = Questions;
        var read = await player.GetAsync(reserved.Headers.Location!.ToString());

        report["errors"]!.GetValue<int>().ShouldBe(0, report.ToJsonString());
        (read["state"], Questions - asked).ShouldBe(("TIMEDOUT", 0L));
        read["settledAt"].ShouldBe(reserved["expiresAt"]);
    }

    [Fact]
    public async Task A_lost_seat_is_adopted_by_Reconcile_alone()
    {
        var player = await Stack.NewPlayerAsync();
        var session = await player.CreateActiveSessionAsync();
        Stack.Host.Simulator.Control.InjectFault(
            new FaultRule { Operation = "CreatePlayerSession", Kind = FaultKind.DropAnswer, Count = 1 });
        var lost = await player.ReserveAsync(session, ("Idempotency-Key", "lost"));
        var leased = await player.ReserveAsync(session, ("Idempotency-Key", "lost"));

        Stack.Connect(player);

        await UntilAsync(TimeProvider.System.GetUtcNow() + Seat.ReservationTimeout + Reconciliation.Grace);
        var report = await Stack.RunAsync("Reconcile");
        var made = Stack.Host.Simulator.Control.CallsOf("CreatePlayerSession");
        var found = await player.ReserveAsync(session, ("Idempotency-Key", "lost"));

        lost.ShouldBeProblem(504, "upstream-timed-out");
        leased.ShouldBeProblem(409, "request-in-progress");
        report["errors"]!.GetValue<int>().ShouldBe(0, report.ToJsonString());
        found.Status.ShouldBe(HttpStatusCode.Created, found.Text);
        found.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (Stack.Host.Simulator.Control.CallsOf("CreatePlayerSession") - made).ShouldBe(0);
    }

    private static DateTimeOffset ExpiryOf(Answer reserved) =>
        DateTimeOffset.Parse(reserved["expiresAt"]!, CultureInfo.InvariantCulture);

    private static Task UntilAsync(DateTimeOffset moment)
    {
        var wait = moment + Slack - TimeProvider.System.GetUtcNow();
        return Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, TimeProvider.System, Cancellation);
    }
}
