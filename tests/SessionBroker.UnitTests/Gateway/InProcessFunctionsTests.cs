using System.Text;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBroker.DevStack;
using SessionBroker.DevStack.Invoking;
using SessionBroker.TestKit;
using SeededIds = SessionBroker.DevStack.SeededIds;

namespace SessionBroker.UnitTests.Gateway;

public sealed class InProcessFunctionsTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Handler_sees_what_Lambda_would_tell_it()
    {
        ILambdaContext? seen = null;
        await using var functions = Functions(_ => (payload, context) =>
        {
            seen = context;
            return Task.FromResult(payload);
        });

        var answer = await InvokeAsync(functions);

        Encoding.UTF8.GetString(answer.ShouldBeOfType<FunctionAnswer.Returned>().Payload.Span).ShouldBe("{}");
        Guid.TryParse(seen!.AwsRequestId, out _).ShouldBeTrue();
        seen.FunctionName.ShouldBe("Thing");
        seen.InvokedFunctionArn.ShouldBe("arn:aws:lambda:us-east-1:123456789012:function:Thing");
        seen.RemainingTime.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Exception_is_the_invocations_error()
    {
        await using var functions = Functions(_ => (_, _) => throw new FormatException("no"));

        var failed = (await InvokeAsync(functions)).ShouldBeOfType<FunctionAnswer.Failed>();

        failed.ErrorType.ShouldBe(nameof(FormatException));
        failed.ErrorMessage.ShouldBe("no");
        failed.StackTrace.ShouldNotBeEmpty();
        failed.IsTimeout.ShouldBeFalse();
    }

    [Theory]
    [InlineData(6_291_556, true)]
    [InlineData(6_291_557, false)]
    public async Task Answer_is_held_to_Lambdas_limit(int bytes, bool isTaken)
    {
        await using var functions = Functions(
            _ => (_, _) => Task.FromResult<Stream>(new MemoryStream(new byte[bytes])));

        var answer = await InvokeAsync(functions);

        if (isTaken) answer.ShouldBeOfType<FunctionAnswer.Returned>().Payload.Length.ShouldBe(bytes);
        else answer.ShouldBeOfType<FunctionAnswer.Failed>().ErrorType.ShouldBe("Function.ResponseSizeTooLarge");
    }

    [Fact]
    public async Task Handlers_own_time_out_is_not_Lambdas()
    {
        await using var functions = Functions(_ => (_, _) => throw new TimeoutException("of a call"));

        (await InvokeAsync(functions)).ShouldBeOfType<FunctionAnswer.Failed>().IsTimeout.ShouldBeFalse();
    }

    [Fact]
    public async Task Handler_that_cannot_be_made_fails_its_invocation()
    {
        await using var functions = Functions(name => throw new InvalidOperationException(name));

        (await InvokeAsync(functions)).ShouldBeOfType<FunctionAnswer.Failed>().ErrorMessage.ShouldBe("Thing");
    }

    [Fact]
    public async Task Time_ends_as_in_Lambda()
    {
        var started = new TaskCompletionSource();
        await using var functions = Functions(_ => (_, _) =>
        {
            started.SetResult();
            return new TaskCompletionSource<Stream>().Task;
        });

        var invocation = InvokeAsync(functions);
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        await WaitForTimerAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        var failed = (await invocation).ShouldBeOfType<FunctionAnswer.Failed>();
        failed.ErrorType.ShouldBe("Sandbox.Timedout");
        failed.ErrorMessage.ShouldEndWith("Error: Task timed out after 10.00 seconds");
    }

    private async Task WaitForTimerAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (_time.Waiting == 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private InProcessFunctions Functions(Func<string, LambdaHandler> compose) =>
        new(compose, new SeededIds(1), _time, NullLoggerFactory.Instance);

    private static Task<FunctionAnswer> InvokeAsync(InProcessFunctions functions) =>
        functions.InvokeAsync("Thing", "{}"u8.ToArray(), TestContext.Current.CancellationToken);
}
