using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reconciling;

namespace SessionBroker.UnitTests.Domain.Reconciling;

/// <summary>What fails stays where it is; the rest is looked at, once.</summary>
public sealed class ReconcileTroubleTests
{
    private readonly ReconcileWorld _world = new();

    [Theory]
    [InlineData("DescribePlayerSessions", ErrorKind.UpstreamFailed, 1)]
    [InlineData("DescribePlayerSessionsInGameSession", ErrorKind.UpstreamTimedOut, 3)]
    [InlineData("DescribePlayerSessionsOfPlayer", ErrorKind.BrokerNotAuthorized, 1)]
    public async Task An_error_of_GameLift_leaves_out_those_it_was_asked_about_only(
        string operation, ErrorKind kind, int left)
    {
        await PopulateAsync();
        _world.GameLift.Faults.Refuse(operation, kind);

        var report = await _world.ReconcileAsync();
        var next = await _world.ReconcileAsync();

        (report.Errors, report.Checked, report.End).ShouldBe((1, 5 - left, ReconcileEnd.Complete));
        report.Failures.ShouldHaveSingleItem().Error.Kind.ShouldBe(kind);
        (next.Errors, next.Checked, _world.Unsettled.Count).ShouldBe((0, left, 0));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_out_its_reservation_only()
    {
        await PopulateAsync();
        _world.Store.Faults.Refuse("Advance", ErrorKind.StoreUnavailable);

        var report = await _world.ReconcileAsync();
        await _world.ReconcileAsync();

        (report.Errors, report.Checked).ShouldBe((1, 4));
        _world.Unsettled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shard_that_cannot_be_read_leaves_out_its_own_only()
    {
        await PopulateAsync();
        var refused = Enumerable.Range(0, 3).ToList();
        foreach (var _ in refused) _world.Store.Faults.Refuse("DuePlayers", ErrorKind.StoreTimedOut);

        var report = await _world.ReconcileAsync();
        await _world.ReconcileAsync();

        (report.Errors, report.End).ShouldBe((3, ReconcileEnd.Complete));
        _world.Unsettled.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_no_shard_can_be_read_nothing_is_known_of_the_oldest()
    {
        await PopulateAsync();
        for (var shard = 0; shard < 16; shard++)
            _world.Store.Faults.Refuse("DuePlayers", ErrorKind.StoreUnavailable);

        var report = await _world.ReconcileAsync();

        (report.Errors, report.Failures.Length, report.Checked).ShouldBe((16, 10, 0));
        report.OldestOverdue.ShouldBeNull();
    }

    [Theory]
    [InlineData("DuePlayers")]
    [InlineData("Advance")]
    [InlineData("DescribePlayerSessions")]
    [InlineData("DescribePlayerSessionsInGameSession")]
    [InlineData("DescribePlayerSessionsOfPlayer")]
    public async Task A_mistake_is_reported_whole_and_stops_nothing_else(string operation)
    {
        await PopulateAsync();
        var hasThrown = false;
        _world.GameLift.Faults.Meanwhile = _world.Store.Faults.Meanwhile = call =>
        {
            if (call != operation || hasThrown) return Task.CompletedTask;
            hasThrown = true;
            throw new InvalidDataException("A record without a state.");
        };

        var report = await _world.ReconcileAsync();
        await _world.ReconcileAsync();

        report.Errors.ShouldBe(1);
        report.Failures.ShouldHaveSingleItem().Error.Detail!.ShouldContain("A record without a state.");
        _world.Unsettled.ShouldBeEmpty();
    }

    // Between any two calls of the one pass, the other makes one of its own.
    [Fact]
    public async Task Two_passes_at_once_change_each_reservation_once()
    {
        await PopulateAsync();
        var before = _world.Unsettled;
        _world.GameLift.Faults.Meanwhile = _world.Store.Faults.Meanwhile =
            _ => Task.Delay(TimeSpan.FromMilliseconds(3), _world.Time, ReserverWorld.Token);

        var reports = await _world.ReconcileTwiceAtOnceAsync();
        _world.GameLift.Faults.Meanwhile = _world.Store.Faults.Meanwhile = null;

        reports.ShouldAllBe(report => report.Errors == 0 && report.End == ReconcileEnd.Complete);
        reports.Sum(report => report.Checked).ShouldBeGreaterThan(before.Count);
        _world.Unsettled.ShouldBeEmpty();
        foreach (var reservation in before)
        {
            var now = await _world.NowAsync(reservation);
            (now.Version - reservation.Version).ShouldBe(1);
        }

        foreach (var player in before.Select(reservation => reservation.Player))
            (await _world.Store.SeatsOfAsync(player, ReserverWorld.Token)).Value.Held.ShouldBeEmpty();
    }

    // Three of one game session, one alone, and one lost seat: five reservations and three questions.
    private async Task PopulateAsync()
    {
        await _world.ReserveAsync(3, _world.NewSession());
        await _world.ReserveAsync("alone", _world.NewSession());
        await _world.AbandonAsync("lost", _world.NewSession(), hasSeat: true);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
    }
}
