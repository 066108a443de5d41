using System.Text.Json.Nodes;
using SessionBroker.DevStack;
using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.UnitTests.RuntimeApi;

public sealed class FunctionProcessesTests : IDisposable
{
    private readonly ScriptedBootstrap _bootstrap = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _bootstrap.Dispose();

    [Fact]
    public async Task Invocations_at_once_get_a_process_each_up_to_the_bound()
    {
        await using var functions = new FunctionProcesses(_bootstrap.Options(), processesMax: 3);

        var pids = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => PidAsync(functions)));

        pids.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Invocations_in_a_row_share_one_process()
    {
        await using var functions = new FunctionProcesses(_bootstrap.Options(), processesMax: 3);

        var pids = new HashSet<int>();
        for (var number = 0; number < 4; number++)
            pids.Add(await PidAsync(functions));

        pids.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_missing_executable_is_the_invocations_error()
    {
        var options = _bootstrap.Options() with { BootstrapPath = _bootstrap.Path + ".gone" };
        await using var functions = new FunctionProcesses(options, processesMax: 1);

        var answer = await functions.InvokeAsync("{}"u8.ToArray(), Token);

        answer.ShouldBeOfType<FunctionAnswer.Failed>().ErrorType.ShouldBe("Runtime.InvalidEntrypoint");
    }

    [Fact]
    public async Task Disposal_ends_what_runs_and_what_waits()
    {
        var functions = new FunctionProcesses(_bootstrap.Options(), processesMax: 1);
        await PidAsync(functions);
        var running = functions.InvokeAsync("""{"action":"hang"}"""u8.ToArray(), Token);
        var waiting = functions.InvokeAsync("""{"action":"pid"}"""u8.ToArray(), Token);

        await functions.DisposeAsync();

        (await running).ShouldBeOfType<FunctionAnswer.Failed>().ErrorType.ShouldBe("Runtime.ExitError");
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    private static async Task<int> PidAsync(FunctionProcesses functions)
    {
        var answer = await functions.InvokeAsync("""{"action":"pid"}"""u8.ToArray(), Token);
        return JsonNode.Parse(answer.ShouldBeOfType<FunctionAnswer.Returned>().Payload.Span)!.GetValue<int>();
    }
}
