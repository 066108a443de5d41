using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using SessionBroker.DevStack;

namespace SessionBroker.UnitTests.LambdaRuntime;

[Collection(LambdaRuntimeTestGroup.Name)]
public sealed class LambdaBootstrapTests
{
    [Fact]
    public async Task Invocations_are_answered_one_after_the_other()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo);

        var answers = new List<string>();
        for (var number = 0; number < 5; number++)
            answers.Add(await FunctionUnderTest.InvokeTextAsync(api, $"id-{number}", $"\"event {number}\""));

        answers.ShouldBe(Enumerable.Range(0, 5).Select(number => $"\"event {number}\""));
    }

    [Fact]
    public async Task The_context_tells_what_the_runtime_api_and_the_environment_say()
    {
        ILambdaContext? seen = null;
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(
            api.Endpoint,
            (input, context) =>
            {
                seen = context;
                return Task.FromResult(input);
            },
            variables: new()
            {
                ["AWS_LAMBDA_FUNCTION_NAME"] = "CreateGameSession",
                ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
                ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
                ["AWS_LAMBDA_LOG_GROUP_NAME"] = "/aws/lambda/CreateGameSession",
                ["AWS_LAMBDA_LOG_STREAM_NAME"] = "2026/01/01/[$LATEST]0",
            });

        await FunctionUnderTest.InvokeAsync(api, new("id-1", "{}"u8.ToArray())
        {
            FunctionArn = "arn:aws:lambda:eu-west-1:123456789012:function:CreateGameSession:live",
            Timeout = TimeSpan.FromSeconds(28),
            TraceId = "Root=1-5e1b4151-0123456789abcdef01234567",
            TenantId = "studio-1",
            ClientContext = """{"client":{"app_title":"Größe"},"env":{"locale":"de"},"custom":{"build":7}}""",
            CognitoIdentity = """{"cognitoIdentityId":"eu:1","cognitoIdentityPoolId":"eu:pool"}""",
        });

        var context = seen.ShouldNotBeNull();
        context.AwsRequestId.ShouldBe("id-1");
        context.InvokedFunctionArn.ShouldEndWith(":function:CreateGameSession:live");
        context.RemainingTime.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(28));
        context.TraceId.ShouldBe("Root=1-5e1b4151-0123456789abcdef01234567");
        context.TenantId.ShouldBe("studio-1");
        context.Identity.IdentityId.ShouldBe("eu:1");
        context.Identity.IdentityPoolId.ShouldBe("eu:pool");
        context.ClientContext.Custom.ShouldNotBeNull()["build"].ShouldBe("7");
        context.ClientContext.Environment.ShouldNotBeNull()["locale"].ShouldBe("de");
        context.ClientContext.Client.ShouldNotBeNull().AppTitle.ShouldBe("Größe");
        context.ClientContext.Client.AppVersionName.ShouldBeNull();
        context.FunctionName.ShouldBe("CreateGameSession");
        context.FunctionVersion.ShouldBe("$LATEST");
        context.MemoryLimitInMB.ShouldBe(512);
        context.LogGroupName.ShouldBe("/aws/lambda/CreateGameSession");
        context.LogStreamName.ShouldBe("2026/01/01/[$LATEST]0");
        function.Variables["_X_AMZN_TRACE_ID"].ShouldBe("Root=1-5e1b4151-0123456789abcdef01234567");
    }

    [Fact]
    public async Task What_the_caller_did_not_send_is_absent()
    {
        ILambdaContext? seen = null;
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(api.Endpoint, (input, context) =>
        {
            seen = context;
            return Task.FromResult(input);
        });

        await FunctionUnderTest.InvokeTextAsync(api, "id-1", "{}");

        var context = seen.ShouldNotBeNull();
        context.ClientContext.Client.ShouldBeNull();
        context.ClientContext.Custom.ShouldBeNull();
        context.Identity.IdentityId.ShouldBeNull();
        context.TenantId.ShouldBeNull();
        context.Serializer.ShouldBeNull();
        function.Variables["_X_AMZN_TRACE_ID"].ShouldBeNull();
    }

    [Fact]
    public async Task An_exception_is_the_invocations_error_and_the_loop_goes_on()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(api.Endpoint, ThrowOnBadAsync);

        var failed = await FunctionUnderTest.InvokeAsync(api, new("id-1", "bad"u8.ToArray()));
        var next = await FunctionUnderTest.InvokeTextAsync(api, "id-2", "good");

        var failure = failed.ShouldBeOfType<FunctionAnswer.Failed>();
        failure.ErrorType.ShouldBe(nameof(InvalidOperationException));
        failure.ErrorMessage.ShouldBe("bad \"event\"");
        failure.StackTrace.ShouldContain(frame => frame.Contains(nameof(ThrowOnBadAsync), StringComparison.Ordinal));
        failure.IsTimeout.ShouldBeFalse();
        next.ShouldBe("good");
        function.LogLines.ShouldContain(line => line.Contains("id-1\tfail\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_of_the_largest_size_is_sent_and_a_larger_one_refused()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(api.Endpoint, async (input, _) =>
        {
            using var reader = new StreamReader(input);
            return new MemoryStream(new byte[int.Parse(await reader.ReadToEndAsync())]);
        });

        var largest = await FunctionUnderTest.InvokeAsync(api, new("id-1", "6291556"u8.ToArray()));
        var tooLarge = await FunctionUnderTest.InvokeAsync(api, new("id-2", "6291557"u8.ToArray()));
        var next = await FunctionUnderTest.InvokeAsync(api, new("id-3", "1"u8.ToArray()));

        largest.ShouldBeOfType<FunctionAnswer.Returned>().Payload.Length.ShouldBe(6_291_556);
        tooLarge.ShouldBeOfType<FunctionAnswer.Failed>().ErrorType.ShouldBe("Function.ResponseSizeTooLarge");
        next.ShouldBeOfType<FunctionAnswer.Returned>();
    }

    [Fact]
    public async Task An_initializer_that_throws_is_reported_and_ends_the_loop()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(
            api.Endpoint,
            FunctionUnderTest.Echo,
            () => throw new InvalidOperationException("TABLE_NAME is not set"));

        await Should.ThrowAsync<InvalidOperationException>(function.EndAsync);

        var error = await api.InitializationError.WaitAsync(TestContext.Current.CancellationToken);
        error.ErrorType.ShouldBe(nameof(InvalidOperationException));
        error.ErrorMessage.ShouldBe("TABLE_NAME is not set");
    }

    [Fact]
    public async Task An_initializer_runs_before_the_first_invocation_and_can_end_the_loop()
    {
        var initialized = false;
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var ready = FunctionUnderTest.Start(
            api.Endpoint,
            (_, _) => Task.FromResult(FunctionUnderTest.StreamOf(initialized.ToString())),
            () => Task.FromResult(initialized = true));
        await using var unready =
            FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo, () => Task.FromResult(false));

        await unready.EndAsync();
        var answer = await FunctionUnderTest.InvokeTextAsync(api, "id-1", "{}");

        answer.ShouldBe("True");
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_for_an_invocation()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(api.Endpoint, FunctionUnderTest.Echo);
        await FunctionUnderTest.InvokeTextAsync(api, "id-1", "{}");

        await function.StopAsync();

        await function.EndAsync();
        function.Running.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Cancellation_lets_an_invocation_that_runs_answer_first()
    {
        var started = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(api.Endpoint, async (input, _) =>
        {
            started.SetResult();
            await finish.Task;
            return input;
        });
        var answer = FunctionUnderTest.InvokeTextAsync(api, "id-1", "last words");
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);

        await function.StopAsync();
        finish.SetResult();

        (await answer).ShouldBe("last words");
        await function.EndAsync();
    }

    [Fact]
    public void Without_a_runtime_api_the_message_says_what_is_missing()
    {
        var exception = Should.Throw<InvalidOperationException>(() => RuntimeSettings.Read(_ => null));

        exception.Message.ShouldStartWith("AWS_LAMBDA_RUNTIME_API is not set");
    }

    [Fact]
    public async Task The_static_logger_writes_into_the_functions_log()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        await using var function = FunctionUnderTest.Start(
            api.Endpoint,
            (input, _) =>
            {
                LambdaLogger.Log(LogLevel.Warning, "{Seats} seats", 3);
                return Task.FromResult(input);
            },
            variables: new() { ["AWS_LAMBDA_LOG_FORMAT"] = "JSON" });

        await FunctionUnderTest.InvokeTextAsync(api, "id-1", "{}");

        var line = JsonNode.Parse(function.LogLines.ShouldHaveSingleItem())!;
        line["requestId"]!.GetValue<string>().ShouldBe("id-1");
        line["message"]!.GetValue<string>().ShouldBe("3 seats");
        line["Seats"]!.GetValue<int>().ShouldBe(3);
    }

    private static async Task<Stream> ThrowOnBadAsync(Stream input, ILambdaContext context)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync() == "bad"
            ? throw new InvalidOperationException("bad \"event\"")
            : FunctionUnderTest.StreamOf("good");
    }
}
