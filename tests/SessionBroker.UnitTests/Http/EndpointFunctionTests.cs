using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Logging;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class EndpointFunctionTests
{
    private const string Secret = "fleet-secret";

    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _log = [];

    public static TheoryData<string> Guarded =>
        [.. Routes.All.Where(route => !route.IsPublic).Select(route => route.Handler)];

    public static TheoryData<string> Everything => [.. Routes.All.Select(route => route.Handler)];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_request_without_a_verified_player_is_401(string handler)
    {
        using var broker = new TestBroker();

        var none = await broker.SendAsync(ApiEvent.For(handler) with { Player = null });
        var blank = await broker.SendAsync(ApiEvent.For(handler) with { Player = " " });
        var long1025 = await broker.SendAsync(ApiEvent.For(handler) with { Player = new string('p', 1025) });

        new[] { none, blank, long1025 }.ShouldAllBe(answer => answer.Status == 401 && answer.Code == "unauthenticated");
        broker.GameLift.Faults.Calls.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Another_method_is_405_with_the_one_that_is_allowed(string handler)
    {
        using var broker = new TestBroker();
        var request = ApiEvent.For(handler) with { Method = "PUT" };

        var answer = await broker.SendAsync(request);

        (answer.Status, answer.Code, answer.Header("allow"))
            .ShouldBe((405, "method-not-allowed", request.Route.Method));
    }

    [Fact]
    public async Task Health_is_answered_to_anyone()
    {
        using var broker = new TestBroker();

        var answer = await broker.SendAsync(ApiEvent.For("Health") with { Player = null });

        (answer.Status, answer.Text("status")).ShouldBe((200, "ok"));
    }

    [Fact]
    public async Task A_mistake_is_500_that_logs_all_and_says_nothing()
    {
        var answer = await InvokeAsync(_ => throw new InvalidOperationException(Secret));

        var problem = answer.Body;
        (answer.Status, (string?)problem["code"], (string?)problem["requestId"])
            .ShouldBe((500, "internal-error", "request-1"));
        answer.Body.ToJsonString().ShouldNotContain(Secret);
        _log.ShouldContain(line => line.Contains(Secret) && line.Contains("\"requestId\":\"request-1\""));
    }

    [Fact]
    public async Task Work_that_runs_out_of_time_is_504()
    {
        var invocation = InvokeAsync(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, token);
            return new HealthBody("ok", "1.0.0");
        });
        _time.Advance(TimeSpan.FromSeconds(10) - InvocationDeadline.AnswerMargin - TimeSpan.FromMilliseconds(1));
        var early = invocation.IsCompleted;
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var answer = await invocation;

        early.ShouldBeFalse();
        (answer.Status, (string?)answer.Body["code"]).ShouldBe((504, "upstream-timed-out"));
        _time.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_deadlines_is_a_mistake()
    {
        var answer = await InvokeAsync(_ => throw new OperationCanceledException());

        answer.Status.ShouldBe(500);
    }

    [Fact]
    public async Task A_refusal_is_a_problem_with_all_that_a_client_needs()
    {
        var answer = await InvokeAsync(_ => Task.FromResult<Result<HealthBody>>(
            new BrokerError(ErrorKind.NoCapacity, "No process is free.", Secret)
            {
                Upstream = new Upstream("CreateGameSession", "FleetCapacityExceededException"),
                RetryAfter = TimeSpan.FromMilliseconds(2001),
                Replayed = true,
            }));

        answer.Headers.ShouldBe(new Dictionary<string, string>
        {
            ["cache-control"] = "no-store",
            ["content-type"] = "application/problem+json",
            ["idempotency-replayed"] = "true",
            ["retry-after"] = "3",
            ["x-content-type-options"] = "nosniff",
        }, ignoreOrder: true);
        JsonNode.DeepEquals(answer.Body, JsonNode.Parse(
            """
            {
              "type": "urn:sessionbroker:problem:no-capacity",
              "title": "No server process is free",
              "status": 503,
              "detail": "No process is free.",
              "instance": "/v1/health",
              "code": "no-capacity",
              "retryable": true,
              "requestId": "request-1",
              "upstream": {"operation": "CreateGameSession", "error": "FleetCapacityExceededException"}
            }
            """)).ShouldBeTrue(answer.Body.ToJsonString());
        _log.ShouldContain(line => line.Contains(Secret));
    }

    [Theory]
    [InlineData(-5.0, "1")]
    [InlineData(0.0, "1")]
    [InlineData(1.0, "1")]
    [InlineData(1.001, "2")]
    public async Task Retry_after_is_a_whole_number_of_seconds_and_never_none(double seconds, string expected)
    {
        var answer = await InvokeAsync(_ => Task.FromResult<Result<HealthBody>>(
            new BrokerError(ErrorKind.RequestInProgress, "Wait.") { RetryAfter = TimeSpan.FromSeconds(seconds) }));

        answer.Headers["retry-after"].ShouldBe(expected);
    }

    private async Task<ApiAnswer> InvokeAsync(Func<CancellationToken, Task<Result<HealthBody>>> handle)
    {
        var dependencies = new BrokerDependencies(
            _time, new SeededIds(1), new Random(1), new JsonLoggerFactory(_log.Add, LogLevel.Debug, _time));
        var request = ApiEvent.For("Health");
        var function =
            new EndpointFunction<Caller, HealthBody>(request.Route, new ScriptedEndpoint(handle), dependencies);
        var deadline = _time.GetUtcNow() + TimeSpan.FromSeconds(10);
        using var input = request.ToStream();

        await using var output = await function.InvokeAsync(
            input, new InvocationContext("Health", "request-1", deadline, _time));
        return ApiAnswer.Read(output);
    }

    private sealed class ScriptedEndpoint(Func<CancellationToken, Task<Result<HealthBody>>> handle)
        : IEndpoint<Caller, HealthBody>
    {
        private readonly Health _health = new();

        public Caller Read(RequestReader reader) => _health.Read(reader);

        public Task<Result<HealthBody>> HandleAsync(Caller request, CancellationToken cancellationToken) =>
            handle(cancellationToken);

        public HttpResult Write(Caller request, HealthBody response, Caller caller) =>
            _health.Write(request, response, caller);
    }
}
