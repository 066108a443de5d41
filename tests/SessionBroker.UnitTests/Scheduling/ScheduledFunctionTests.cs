using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SessionBroker.Functions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Logging;
using SessionBroker.Functions.Scheduling;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Scheduling;

/// <summary>The edge between Lambda and what runs by the clock.</summary>
public sealed class ScheduledFunctionTests
{
    private static readonly HealthBody Report = new("ok", "1.0.0");

    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _log = [];

    [Fact]
    public async Task The_report_is_the_answer()
    {
        await using var output = await InvokeAsync((_, _) => Task.FromResult(Report));

        JsonNode.Parse(output)!["status"]!.GetValue<string>().ShouldBe("ok");
    }

    [Fact]
    public async Task Work_gets_its_deadline_and_is_cancelled_then()
    {
        var cutOff = Task.CompletedTask;
        ScheduledInvocation? told = null;
        await InvokeAsync((invocation, cancellationToken) =>
        {
            told = invocation;
            cutOff = Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellationToken);
            _time.Advance(TimeSpan.FromMilliseconds(9499));
            cutOff.IsCompleted.ShouldBeFalse();
            _time.Advance(TimeSpan.FromMilliseconds(1));
            return Task.FromResult(Report);
        });

        told.ShouldBe(new ScheduledInvocation("Thing", ManualTimeProvider.Start + TimeSpan.FromSeconds(9.5)));
        cutOff.IsCanceled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_mistake_is_logged_with_its_request_and_told_to_Lambda()
    {
        var thrown = await Should.ThrowAsync<FormatException>(
            () => InvokeAsync((_, _) => throw new FormatException("broken")));

        thrown.Message.ShouldBe("broken");
        var line = JsonNode.Parse(_log.ShouldHaveSingleItem())!;
        (line["event"]!.GetValue<int>(), line["level"]!.GetValue<string>()).ShouldBe((1002, "Critical"));
        (line["requestId"]!.GetValue<string>(), line["category"]!.GetValue<string>()).ShouldBe(("request-1", "Thing"));
        line["exception"]!.GetValue<string>().ShouldContain("broken");
    }

    private async Task<Stream> InvokeAsync(Func<ScheduledInvocation, CancellationToken, Task<HealthBody>> run)
    {
        using var lines = new JsonLoggerFactory(_log.Add, LogLevel.Information, _time);
        var dependencies = new BrokerDependencies(_time, new SeededIds(1), new Random(1), lines);
        var function = new ScheduledFunction<HealthBody>("Thing", run, ApiJson.Default.HealthBody, dependencies);
        return await function.InvokeAsync(
            new InvocationContext("Thing", "request-1", _time.GetUtcNow() + TimeSpan.FromSeconds(10), _time));
    }
}
