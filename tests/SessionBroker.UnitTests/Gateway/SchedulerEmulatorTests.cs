using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBroker.DevStack;
using SessionBroker.DevStack.Scheduling;
using SessionBroker.TestKit;
using SeededIds = SessionBroker.DevStack.SeededIds;

namespace SessionBroker.UnitTests.Gateway;

public sealed class SchedulerEmulatorTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly FunctionAnswer Done = new FunctionAnswer.Returned("{}"u8.ToArray());

    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _invoked = [];

    [Fact]
    public async Task Reconcile_is_invoked_each_minute_with_the_schedulers_event()
    {
        var functions = Functions(() => Task.FromResult(Done));
        await using var schedules = Start(functions);

        _time.Advance(Minute - TimeSpan.FromMilliseconds(1));
        var early = _invoked.Count;
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await UntilAsync(() => functions.Events.Count == 1);
        _time.Advance(Minute);
        await UntilAsync(() => functions.Events.Count == 2);

        early.ShouldBe(0);
        _invoked.ShouldBe(["Reconcile", "Reconcile"]);
        var real = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "events", "Reconcile.json"), Token))!.AsObject();
        var first = JsonNode.Parse(functions.Events[0])!.AsObject();
        first.Select(member => member.Key).ShouldBe(real.Select(member => member.Key));
        first["detail-type"]!.GetValue<string>().ShouldBe("Scheduled Event");
        first["time"]!.GetValue<string>().ShouldBe("2026-01-02T03:05:05Z");
    }

    [Fact]
    public async Task A_turn_that_fails_is_not_the_last()
    {
        var functions = Functions(() => throw new InvalidOperationException("cannot start"));
        await using var schedules = Start(functions);

        for (var turn = 1; turn <= 3; turn++)
        {
            _time.Advance(Minute);
            await UntilAsync(() => _invoked.Count == turn);
        }

        _invoked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_run_that_takes_long_is_not_overlapped()
    {
        var release = new TaskCompletionSource<FunctionAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var functions = Functions(() => release.Task);
        await using var schedules = Start(functions);

        _time.Advance(Minute);
        await UntilAsync(() => _invoked.Count == 1);
        _time.Advance(Minute * 3);
        var meanwhile = _invoked.Count;
        release.SetResult(Done);
        await UntilAsync(() => _invoked.Count == 2);

        meanwhile.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_runs_once_the_stack_has_stopped()
    {
        var functions = Functions(() => Task.FromResult(Done));
        var schedules = Start(functions);

        await schedules.DisposeAsync();
        _time.Advance(Minute * 5);

        (_invoked.Count, _time.Waiting).ShouldBe((0, 0));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task UntilAsync(Func<bool> holds) =>
        (await Eventually.HoldsAsync(holds, Token)).ShouldBeTrue();

    private ScriptedFunctions Functions(Func<Task<FunctionAnswer>> answer) => new(handler =>
    {
        _invoked.Add(handler);
        return answer();
    });

    private SchedulerEmulator Start(ScriptedFunctions functions) =>
        new(functions, new SeededIds(1), "us-east-1", _time, NullLogger.Instance);
}
