using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.DevStack;
using SessionBroker.DevStack.RuntimeApi;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.RuntimeApi;

public sealed class FunctionProcessTests : IDisposable
{
    private readonly ScriptedBootstrap _bootstrap = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _bootstrap.Dispose();

    [Fact]
    public async Task A_function_answers_and_keeps_its_process()
    {
        await using var function = await FunctionProcess.StartAsync(_bootstrap.Options(), Token);

        var first = await InvokeAsync(function, """{"action":"pid"}""");
        var second = await InvokeAsync(function, """{"action":"pid"}""");

        second.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Theory]
    [InlineData("""{"action":"exit","code":0}""", "Runtime exited with error: exit status 0")]
    [InlineData("""{"action":"exit","code":7}""", "Runtime exited with error: exit status 7")]
    [InlineData("""{"action":"kill"}""", "Runtime exited with error: signal: killed")]
    public async Task A_crash_is_the_invocations_error_and_the_next_one_gets_a_new_process(string crash, string message)
    {
        await using var function = await FunctionProcess.StartAsync(_bootstrap.Options(), Token);

        var answer = await function.InvokeAsync(Encoding.UTF8.GetBytes(crash), Token);
        var next = await InvokeAsync(function, """{"action":"echo","n":1}""");

        var failure = answer.ShouldBeOfType<FunctionAnswer.Failed>();
        failure.ErrorType.ShouldBe("Runtime.ExitError");
        failure.ErrorMessage.ShouldEndWith(message);
        failure.IsTimeout.ShouldBeFalse();
        next["n"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_function_that_runs_out_of_time_is_killed()
    {
        var time = new ManualTimeProvider();
        var options = _bootstrap.Options() with
        {
            Timeout = TimeSpan.FromSeconds(1),
            InitializationTimeout = Timeout.InfiniteTimeSpan,
            Time = time,
        };
        await using var function = await FunctionProcess.StartAsync(options, Token);
        var pid = (await InvokeAsync(function, """{"action":"pid"}""")).GetValue<int>();

        var hanging = function.InvokeAsync("""{"action":"hang"}"""u8.ToArray(), Token);
        (await Eventually.HoldsAsync(() => time.Waiting == 1, Token)).ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(1));
        var answer = await hanging;

        var failure = answer.ShouldBeOfType<FunctionAnswer.Failed>();
        failure.IsTimeout.ShouldBeTrue();
        failure.ErrorMessage.ShouldEndWith("Task timed out after 1.00 seconds");
        IsRunning(pid).ShouldBeFalse();
        (await InvokeAsync(function, """{"action":"pid"}""")).GetValue<int>().ShouldNotBe(pid);
    }

    [Fact]
    public async Task A_function_that_cannot_start_says_why()
    {
        await using var function = await FunctionProcess.StartAsync(_bootstrap.Options("FailAtStart"), Token);

        var answer = await function.InvokeAsync("{}"u8.ToArray(), Token);

        answer.ShouldBe(new FunctionAnswer.Failed("Broken", "TABLE_NAME is not set", []));
    }

    [Fact]
    public async Task A_function_that_never_gets_ready_runs_out_of_time()
    {
        var options = _bootstrap.Options("NeverStart") with { InitializationTimeout = TimeSpan.FromMilliseconds(500) };
        await using var function = await FunctionProcess.StartAsync(options, Token);

        var answer = await function.InvokeAsync("{}"u8.ToArray(), Token);

        answer.ShouldBeOfType<FunctionAnswer.Failed>().IsTimeout.ShouldBeTrue();
    }

    [Fact]
    public async Task A_missing_executable_is_a_clear_message()
    {
        var options = _bootstrap.Options() with { BootstrapPath = _bootstrap.Path + ".gone" };

        var exception = await Should.ThrowAsync<InvalidOperationException>(
            () => FunctionProcess.StartAsync(options, Token));

        exception.Message.ShouldStartWith(options.BootstrapPath + " does not start");
    }

    [Fact]
    public async Task All_output_of_a_function_is_passed_on_until_its_end()
    {
        var lines = new ConcurrentQueue<string>();
        // A clock that stands still: a busy machine has all the time it needs to pass the last line on.
        var options = _bootstrap.Options() with { OnLine = lines.Enqueue, Time = new ManualTimeProvider() };
        await using var function = await FunctionProcess.StartAsync(options, Token);

        var print = """{"action":"print","out":"to the output","error":"to the error"}"""u8.ToArray();
        await function.InvokeAsync(print, Token);
        await function.InvokeAsync("""{"action":"exit","code":1}"""u8.ToArray(), Token);

        lines.ShouldBe(["to the output", "to the error", "last words"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_environment_is_lambdas_and_the_functions_own_and_nothing_else()
    {
        var options = _bootstrap.Options("CreateGameSession") with
        {
            Environment = new Dictionary<string, string> { ["TABLE_NAME"] = "sessions", ["AWS_REGION"] = "eu-west-1" },
            MemoryMegabytes = 256,
        };
        await using var function = await FunctionProcess.StartAsync(options, Token);

        var environment = await InvokeAsync(function, """{"action":"environment"}""");

        environment["_HANDLER"]!.GetValue<string>().ShouldBe("CreateGameSession");
        environment["AWS_LAMBDA_FUNCTION_NAME"]!.GetValue<string>().ShouldBe("CreateGameSession");
        environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]!.GetValue<string>().ShouldBe("256");
        environment["TABLE_NAME"]!.GetValue<string>().ShouldBe("sessions");
        environment["AWS_REGION"]!.GetValue<string>().ShouldBe("eu-west-1");
        environment["PATH"].ShouldNotBeNull();
        environment["HOME"].ShouldBeNull();
    }

    [Fact]
    public async Task Callers_queue_for_the_one_process()
    {
        await using var function = await FunctionProcess.StartAsync(_bootstrap.Options(), Token);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(number => InvokeAsync(function, $$"""{"action":"echo","n":{{number}}}""")));

        answers.Select(answer => answer["n"]!.GetValue<int>()).ShouldBe(Enumerable.Range(0, 10));
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_disturb_the_next()
    {
        await using var function = await FunctionProcess.StartAsync(_bootstrap.Options(), Token);
        var pid = (await InvokeAsync(function, """{"action":"pid"}""")).GetValue<int>();
        using var caller = new CancellationTokenSource();

        var abandoned = function.InvokeAsync("""{"action":"pause","milliseconds":300}"""u8.ToArray(), caller.Token);
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(abandoned);
        (await InvokeAsync(function, """{"action":"pid"}""")).GetValue<int>().ShouldBe(pid);
    }

    [Fact]
    public async Task Disposal_ends_the_process_also_during_an_invocation()
    {
        var function = await FunctionProcess.StartAsync(_bootstrap.Options(), Token);
        var pid = (await InvokeAsync(function, """{"action":"pid"}""")).GetValue<int>();
        var running = function.InvokeAsync("""{"action":"hang"}"""u8.ToArray(), Token);
        var queued = function.InvokeAsync("""{"action":"pid"}"""u8.ToArray(), Token);

        await function.DisposeAsync();

        IsRunning(pid).ShouldBeFalse();
        (await running).ShouldBeOfType<FunctionAnswer.Failed>().ErrorType.ShouldBe("Runtime.ExitError");
        await Should.ThrowAsync<OperationCanceledException>(queued);
    }

    private static async Task<JsonNode> InvokeAsync(FunctionProcess function, string payload)
    {
        var answer = await function.InvokeAsync(Encoding.UTF8.GetBytes(payload), Token);
        return JsonNode.Parse(answer.ShouldBeOfType<FunctionAnswer.Returned>().Payload.Span).ShouldNotBeNull();
    }

    private static bool IsRunning(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
