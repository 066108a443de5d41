using System.Text.Json.Nodes;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Domain.Reservations;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Domain.Reconciling;

/// <summary>How much a pass asks of GameLift, how fast, and when it stops.</summary>
public sealed class ReconcileRateTests
{
    private readonly ReconcileWorld _world = new();

    [Fact]
    public async Task Players_of_one_game_session_are_one_question_and_a_lone_player_is_another()
    {
        var together = await _world.ReserveAsync(40, _world.NewSession());
        var alone = await _world.ReserveAsync("alone", _world.NewSession());
        _world.Time.Advance(ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync();

        _world.Questions.ShouldBe("ById 1, InGameSession 1");
        (report.GameLiftCalls, report.TimedOut).ShouldBe((2, 41));
        (await _world.StatesOfAsync([.. together, alone])).ShouldAllBe(state => state == "TimedOut");
    }

    [Fact]
    public async Task A_list_of_many_pages_is_read_no_further_than_it_saves_calls()
    {
        var session = _world.NewSession();
        await _world.ReserveAsync(100, session);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        await _world.ReconcileAsync();
        await _world.ReserveAsync("late 1", session);
        await _world.ReserveAsync("late 2", session);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        _world.GameLift.PlayerSessionsPerPage = 1;

        var report = await _world.ReconcileAsync();

        (report.TimedOut, report.GameLiftCalls).ShouldBe((2, 4));
    }

    [Fact]
    public async Task The_players_of_one_game_session_come_due_together_whenever_they_came()
    {
        var session = _world.NewSession();
        for (var number = 0; number < 8; number++)
        {
            var reserved = await _world.ReserveAsync($"player {number}", session);
            _world.GameLift.Connect(reserved.Seat!.PlayerSessionId);
            _world.Time.Advance(TimeSpan.FromSeconds(20));
        }

        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        await _world.ReconcileAsync();
        _world.Time.Advance(TimeSpan.FromMinutes(16));
        var report = await _world.ReconcileAsync();

        (report.StillActive, report.GameLiftCalls).ShouldBe((8, 1));
    }

    [Fact]
    public async Task Calls_are_a_tenth_of_what_GameLift_grants_and_do_not_come_in_bursts()
    {
        for (var number = 0; number < 60; number++)
            await _world.ReserveAsync($"player {number}", _world.NewSession());
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        List<DateTimeOffset> asked = [];
        _world.GameLift.Faults.Meanwhile = _ =>
        {
            asked.Add(_world.Time.Now());
            return Task.CompletedTask;
        };

        var report = await _world.ReconcileAsync();

        report.TimedOut.ShouldBe(60);
        for (var call = Reconciliation.CallsPerSecondMax; call < asked.Count; call++)
        {
            (asked[call] - asked[call - Reconciliation.CallsPerSecondMax])
                .ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        }

        asked.Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public void The_pace_is_a_tenth_of_the_documented_rate()
    {
        var contract = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "infra", "gamelift", "contract.json")))!;

        var granted = contract["operations"]!["DescribePlayerSessions"]!["defaultRate"]!["perSecond"]!.GetValue<int>();

        (Reconciliation.CallsPerSecondMax * 10).ShouldBe(granted);
    }

    [Fact]
    public async Task A_pass_ends_before_its_time_and_the_next_one_goes_on()
    {
        for (var number = 0; number < 50; number++)
            await _world.ReserveAsync($"player {number}", _world.NewSession());
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        var deadline = _world.Time.Now() + Reconciliation.StopMargin + TimeSpan.FromSeconds(1);

        var first = await _world.ReconcileAsync(Reconciliation.StopMargin + TimeSpan.FromSeconds(1));
        var ended = _world.Time.Now();
        var second = await _world.ReconcileAsync();

        first.End.ShouldBe(ReconcileEnd.OutOfTime);
        first.TimedOut.ShouldBeInRange(10, Reconciliation.CallsPerSecondMax + 1);
        (deadline - ended).ShouldBeGreaterThanOrEqualTo(Reconciliation.StopMargin - TimeSpan.FromMilliseconds(100));
        (second.End, first.TimedOut + second.TimedOut).ShouldBe((ReconcileEnd.Complete, 50));
    }

    [Fact]
    public async Task A_pass_without_time_touches_nothing()
    {
        await _world.ReserveAsync("player", _world.NewSession());
        _world.Time.Advance(ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync(Reconciliation.StopMargin);

        (report.End, report.Checked, report.GameLiftCalls).ShouldBe((ReconcileEnd.OutOfTime, 0, 0));
        report.OldestOverdue.ShouldBeNull();
    }

    [Fact]
    public async Task A_pass_that_is_cut_short_begins_elsewhere_each_time()
    {
        for (var number = 0; number < 64; number++)
            await _world.ReserveAsync($"player {number}", _world.NewSession());
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        HashSet<int> firstShards = [];

        for (var seed = 0; seed < 12; seed++)
        {
            var before = _world.Unsettled.ToArray();
            await _world.ReconcileAsync(Reconciliation.StopMargin + TimeSpan.FromMilliseconds(1), seed);
            var settled = before.ExceptBy(Unsettled(), reservation => reservation.Id).ShouldHaveSingleItem();
            firstShards.Add(PlayerSeats.ShardOf(settled.Player));
        }

        firstShards.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task To_be_throttled_ends_the_pass()
    {
        var reserved = await Task.WhenAll(Enumerable.Range(0, 5).Select(number =>
            _world.ReserveAsync($"player {number}", _world.NewSession())));
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        _world.GameLift.Faults.Refuse("DescribePlayerSessions", ErrorKind.Throttled);

        var throttled = await _world.ReconcileAsync();
        var after = await _world.StatesOfAsync(reserved);
        var next = await _world.ReconcileAsync();

        (throttled.End, throttled.GameLiftCalls, throttled.Errors).ShouldBe((ReconcileEnd.Throttled, 1, 0));
        after.ShouldAllBe(state => state == "Reserved");
        (next.End, next.TimedOut).ShouldBe((ReconcileEnd.Complete, 5));
    }

    private List<ReservationId> Unsettled() => [.. _world.Unsettled.Select(reservation => reservation.Id)];
}
