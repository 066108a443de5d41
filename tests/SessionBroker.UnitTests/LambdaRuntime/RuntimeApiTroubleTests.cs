using Amazon.Lambda.RuntimeSupport;
using static SessionBroker.UnitTests.LambdaRuntime.HostileRuntimeApi;

namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>
/// What the loop makes of a Runtime API that misbehaves: nothing is lost in silence, and nothing spins.
/// </summary>
[Collection(LambdaRuntimeTestGroup.Name)]
public sealed class RuntimeApiTroubleTests
{
    private const string Next = "GET /2018-06-01/runtime/invocation/next";
    private const string Answer = "POST /2018-06-01/runtime/invocation/id-1/response {}";

    private readonly HurriedTimeProvider _time = new();

    [Fact]
    public async Task The_next_invocation_is_requested_again_after_drops_errors_and_invalid_responses()
    {
        await using var api = new HostileRuntimeApi(
            CutOff, Reply(500, "Container error"), Garbage, Reply(200, "no request id"), Reply(502, ""), Reply(429, ""),
            Invocation("id-1", "{}"), Accepted);
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([.. Enumerable.Repeat(Next, 7), Answer, Next]);
        _time.Waits.Select(wait => wait.TotalMilliseconds).ShouldBe([50, 100, 200, 400, 800, 1600]);
    }

    [Fact]
    public async Task The_next_invocation_is_requested_again_after_closed_connections()
    {
        await using var api = new HostileRuntimeApi(Drop, Drop, Drop, Invocation("id-1", "{}"), Accepted);
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([.. Enumerable.Repeat(Next, 4), Answer, Next]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(410)]
    public async Task A_terminal_answer_ends_the_loop(int status)
    {
        await using var api = new HostileRuntimeApi(Reply(status, "the end"));
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        var exception = await Should.ThrowAsync<RuntimeApiClientException>(function.EndAsync);

        exception.StatusCode.ShouldBe(status);
        exception.Response.ShouldBe("the end");
        api.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_api_that_stays_broken_ends_the_loop_after_ten_seconds_of_pauses()
    {
        await using var api = new HostileRuntimeApi([.. Enumerable.Repeat(Reply(500, ""), 20)]);
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await Should.ThrowAsync<RuntimeApiClientException>(function.EndAsync);

        api.Requests.Count.ShouldBe(10);
        TimeSpan.FromMilliseconds(_time.Waits.Sum(wait => wait.TotalMilliseconds))
            .ShouldBeInRange(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_slow_api_is_waited_for()
    {
        await using var api = new HostileRuntimeApi();
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([Next]);
        _time.Waits.ShouldBeEmpty();
        function.Running.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task An_api_that_is_slow_to_take_an_answer_is_waited_for()
    {
        await using var api = new HostileRuntimeApi(Invocation("id-1", "{}"));
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([Next, Answer]);
        _time.Waits.ShouldBeEmpty();
        function.Running.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_is_sent_until_it_is_taken()
    {
        await using var api = new HostileRuntimeApi(
            Invocation("id-1", "{}"), Drop, Reply(503, ""), Garbage, Accepted);
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([Next, Answer, Answer, Answer, Answer, Next]);
    }

    [Fact]
    public async Task An_answer_whose_repetition_is_refused_had_arrived()
    {
        await using var api = new HostileRuntimeApi(
            Invocation("id-1", "{}"), Drop, Reply(400, """{"errorType":"InvalidRequestID"}"""));
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([Next, Answer, Answer, Next]);
        HasLine(function, "lost").ShouldBeFalse();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(410)]
    public async Task An_answer_that_is_refused_at_once_is_logged_as_lost_and_the_loop_goes_on(int status)
    {
        await using var api = new HostileRuntimeApi(Invocation("id-1", "{}"), Reply(status, "too late"));
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([Next, Answer, Next]);
        HasLine(function, "id-1\tfail\tAn answer is lost").ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_that_is_never_taken_ends_the_loop_with_a_line_in_the_log()
    {
        await using var api = new HostileRuntimeApi(
            [Invocation("id-1", "{}"), .. Enumerable.Repeat(Drop, 20)]);
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await Should.ThrowAsync<RuntimeApiClientException>(function.EndAsync);

        api.Requests.Count.ShouldBe(11);
        HasLine(function, "id-1\tfail\tAn answer is lost").ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_that_the_api_finds_too_large_is_not_sent_again()
    {
        await using var api = new HostileRuntimeApi(Invocation("id-1", "{}"), Reply(413, "RequestEntityTooLarge"));
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);

        await api.ThroughAsync();

        api.Requests.ShouldBe([Next, Answer, Next]);
        HasLine(function, "longer than the 6291556 bytes").ShouldBeTrue();
    }

    [Fact]
    public async Task Cancellation_does_not_wait_for_a_response_to_be_received()
    {
        await using var api = new HostileRuntimeApi(Invocation("id-1", "{}"));
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);
        await api.ThroughAsync();

        await function.StopAsync();

        await Should.ThrowAsync<RuntimeApiClientException>(function.EndAsync);
        _time.Waits.ShouldBe([TimeSpan.FromSeconds(5)]);
        HasLine(function, "id-1\tfail\tAn answer is lost").ShouldBeTrue();
    }

    [Fact]
    public async Task Cancellation_ends_the_pauses()
    {
        await using var api = new HostileRuntimeApi([.. Enumerable.Repeat(Reply(500, ""), 8)]);
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, time: _time);
        await api.ThroughAsync();

        await function.StopAsync();

        await function.EndAsync();
    }

    private static bool HasLine(FunctionUnderTest function, string part) =>
        function.LogLines.Any(line => line.Contains(part, StringComparison.Ordinal));
}
