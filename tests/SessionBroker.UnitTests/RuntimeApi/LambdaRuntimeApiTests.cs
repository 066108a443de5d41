using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.DevStack;
using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.UnitTests.RuntimeApi;

/// <summary>The Runtime API as any runtime would see it: over HTTP, without our loop.</summary>
public sealed class LambdaRuntimeApiTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly HttpClient _http = new();
    private LambdaRuntimeApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await LambdaRuntimeApi.StartAsync(port: 0, new FixedTimeProvider(), Token);
        _http.BaseAddress = new Uri($"http://{_api.Endpoint}/2018-06-01/runtime/");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task An_invocation_has_all_its_headers()
    {
        _api.Submit(new("id-1", "{\"n\":1}"u8.ToArray())
        {
            Timeout = TimeSpan.FromSeconds(3),
            FunctionArn = "arn:aws:lambda:eu-west-1:123456789012:function:f",
            TraceId = "Root=1-0-0",
            ClientContext = "{\"custom\":{}}",
            CognitoIdentity = "{\"cognitoIdentityId\":\"a\"}",
            TenantId = "t",
        });

        using var next = await NextAsync(Token);

        next.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await next.Content.ReadAsStringAsync(Token)).ShouldBe("{\"n\":1}");
        next.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        HeadersOf(next).ShouldBe(
            new Dictionary<string, string>
            {
                ["Lambda-Runtime-Aws-Request-Id"] = "id-1",
                ["Lambda-Runtime-Deadline-Ms"] = "3000",
                ["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-west-1:123456789012:function:f",
                ["Lambda-Runtime-Trace-Id"] = "Root=1-0-0",
                ["Lambda-Runtime-Client-Context"] = "{\"custom\":{}}",
                ["Lambda-Runtime-Cognito-Identity"] = "{\"cognitoIdentityId\":\"a\"}",
                ["Lambda-Runtime-Aws-Tenant-Id"] = "t",
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Headers_without_a_value_are_left_out()
    {
        _api.Submit(new("id-1", default));

        using var next = await NextAsync(Token);

        HeadersOf(next).Keys.ShouldBe(
            ["Lambda-Runtime-Aws-Request-Id", "Lambda-Runtime-Deadline-Ms", "Lambda-Runtime-Invoked-Function-Arn"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_request_for_an_invocation_waits_until_there_is_one()
    {
        var next = NextAsync(Token);

        var pending = _api.Submit(new("id-1", default));

        using var response = await next;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        pending.Taken.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_runtime_that_goes_away_while_it_waits_takes_nothing_with_it()
    {
        using (var abandoned = new CancellationTokenSource())
        {
            var waiting = NextAsync(abandoned.Token);
            await abandoned.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(waiting);
        }

        var pending = _api.Submit(new("id-1", default));
        using var next = await NextAsync(Token);

        next.StatusCode.ShouldBe(HttpStatusCode.OK);
        await pending.Taken.WaitAsync(Token);
    }

    [Fact]
    public async Task A_response_is_accepted_and_becomes_the_answer()
    {
        var pending = await TakeAsync("id-1");

        var (status, body) = await PostAsync("invocation/id-1/response", "[1]");

        status.ShouldBe(HttpStatusCode.Accepted);
        body["status"]!.GetValue<string>().ShouldBe("OK");
        var answer = (await pending.Answer).ShouldBeOfType<FunctionAnswer.Returned>();
        Encoding.UTF8.GetString(answer.Payload.Span).ShouldBe("[1]");
    }

    [Fact]
    public async Task An_error_is_accepted_and_becomes_the_answer()
    {
        var pending = await TakeAsync("id-1");

        var (status, _) = await PostAsync(
            "invocation/id-1/error", """{"errorType":"E","errorMessage":"m","stackTrace":["at a","at b"]}""");

        status.ShouldBe(HttpStatusCode.Accepted);
        var failure = (await pending.Answer).ShouldBeOfType<FunctionAnswer.Failed>();
        failure.ErrorType.ShouldBe("E");
        failure.ErrorMessage.ShouldBe("m");
        failure.StackTrace.ShouldBe(["at a", "at b"]);
    }

    [Theory]
    [InlineData("no json at all", "no json at all")]
    [InlineData("[1]", "[1]")]
    [InlineData("""{"errorType":7,"errorMessage":"m","stackTrace":"x"}""", "m")]
    public async Task An_error_in_any_form_is_an_error(string body, string message)
    {
        var pending = await TakeAsync("id-1");

        await PostAsync("invocation/id-1/error", body, errorType: "Runtime.Odd");

        (await pending.Answer).ShouldBe(new FunctionAnswer.Failed("Runtime.Odd", message, []));
    }

    [Fact]
    public async Task The_answer_to_another_invocation_is_refused()
    {
        var pending = await TakeAsync("id-1");

        var (status, body) = await PostAsync("invocation/id-2/response", "{}");

        status.ShouldBe(HttpStatusCode.BadRequest);
        body["errorType"]!.GetValue<string>().ShouldBe("InvalidRequestID");
        pending.Answer.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_answer_is_refused()
    {
        await TakeAsync("id-1");
        await PostAsync("invocation/id-1/response", "{}");

        var (status, body) = await PostAsync("invocation/id-1/response", "{}");

        status.ShouldBe(HttpStatusCode.Forbidden);
        body["errorType"]!.GetValue<string>().ShouldBe("InvalidStateTransition");
    }

    [Fact]
    public async Task To_ask_for_another_invocation_before_answering_is_refused()
    {
        await TakeAsync("id-1");
        _api.Submit(new("id-2", default));

        using var next = await NextAsync(Token);

        next.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_response_that_is_too_large_is_refused_and_the_caller_told()
    {
        var pending = await TakeAsync("id-1");

        var (status, body) = await PostAsync("invocation/id-1/response", new string('x', 6_291_557));

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        body["errorType"]!.GetValue<string>().ShouldBe("RequestEntityTooLarge");
        var failure = (await pending.Answer).ShouldBeOfType<FunctionAnswer.Failed>();
        failure.ErrorType.ShouldBe("Function.ResponseSizeTooLarge");
    }

    [Fact]
    public async Task A_response_of_the_largest_size_is_accepted()
    {
        var pending = await TakeAsync("id-1");

        var (status, _) = await PostAsync("invocation/id-1/response", new string('x', 6_291_556));

        status.ShouldBe(HttpStatusCode.Accepted);
        (await pending.Answer).ShouldBeOfType<FunctionAnswer.Returned>().Payload.Length.ShouldBe(6_291_556);
    }

    [Fact]
    public async Task An_initialization_error_is_accepted_once_and_only_before_the_first_invocation()
    {
        var (first, _) = await PostAsync("init/error", """{"errorType":"E","errorMessage":"m"}""");
        var (second, _) = await PostAsync("init/error", """{"errorType":"E","errorMessage":"m"}""");
        await TakeAsync("id-1");
        var (third, _) = await PostAsync("init/error", """{"errorType":"E","errorMessage":"m"}""");

        first.ShouldBe(HttpStatusCode.Accepted);
        second.ShouldBe(HttpStatusCode.Forbidden);
        third.ShouldBe(HttpStatusCode.Forbidden);
        (await _api.InitializationError).ErrorMessage.ShouldBe("m");
    }

    [Theory]
    [InlineData("GET", "/2018-06-01/runtime/invocation/id-1/response")]
    [InlineData("POST", "/2018-06-01/runtime/invocation/next")]
    [InlineData("GET", "/2020-01-01/runtime/invocation/next")]
    [InlineData("GET", "/")]
    public async Task Anything_else_is_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await _http.SendAsync(request, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_question_for_an_invocation_ends_one_wait()
    {
        var first = _api.WaitUntilAskedAsync(Token);
        first.IsCompleted.ShouldBeFalse();
        await TakeAsync("id-1");
        await first.WaitAsync(Limit, Token);

        var second = _api.WaitUntilAskedAsync(Token);
        await PostAsync("invocation/id-1/response", "{}");
        second.IsCompleted.ShouldBeFalse();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var next = NextAsync(stop.Token);

        await second.WaitAsync(Limit, Token);

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(next);
    }

    private Task<HttpResponseMessage> NextAsync(CancellationToken token) =>
        _http.GetAsync(new Uri("invocation/next", UriKind.Relative), token);

    private async Task<PendingInvocation> TakeAsync(string requestId)
    {
        var pending = _api.Submit(new(requestId, "{}"u8.ToArray()));
        using var next = await NextAsync(Token);
        next.EnsureSuccessStatusCode();
        return pending;
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(
        string path,
        string body,
        string? errorType = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        if (errorType is not null)
            request.Headers.Add("Lambda-Runtime-Function-Error-Type", errorType);
        using var response = await _http.SendAsync(request, Token);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!);
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers
            .Where(header => header.Key.StartsWith("Lambda-Runtime-", StringComparison.Ordinal))
            .ToDictionary(header => header.Key, header => header.Value.Single());

    private sealed class FixedTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
