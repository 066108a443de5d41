using System.Collections.Concurrent;
using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using SessionBroker.DevStack;
using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>The true loop of a function, in this process, against a Runtime API that the test gives.</summary>
internal sealed class FunctionUnderTest : IAsyncDisposable
{
    private readonly StringWriter _log = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http = RuntimeApiClient.MakeHttpClient();

    private FunctionUnderTest(
        string endpoint,
        HandlerWrapper handler,
        LambdaBootstrapInitializer? initializer,
        TimeProvider time,
        Dictionary<string, string> variables)
    {
        var host = new RuntimeHost
        {
            ReadSettings = () =>
                RuntimeSettings.Read(variables.GetValueOrDefault, new() { RuntimeApiEndpoint = endpoint }),
            SetVariable = (name, value) => Variables[name] = value,
            Output = TextWriter.Synchronized(_log),
            Time = time,
        };
        Running = new LambdaBootstrap(_http, handler, initializer, host).RunAsync(_stop.Token);
    }

    internal static Func<Stream, ILambdaContext, Task<Stream>> Echo { get; } = (input, _) => Task.FromResult(input);

    /// <summary>Completes when the loop has ended.</summary>
    internal Task Running { get; }

    internal ConcurrentDictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<string> LogLines => _log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static FunctionUnderTest Start(
        string endpoint,
        Func<Stream, ILambdaContext, Task<Stream>> handler,
        LambdaBootstrapInitializer? initializer = null,
        TimeProvider? time = null,
        Dictionary<string, string>? variables = null) =>
        Start(endpoint, HandlerWrapper.GetHandlerWrapper(handler), initializer, time, variables);

    internal static FunctionUnderTest Start(
        string endpoint,
        HandlerWrapper handler,
        LambdaBootstrapInitializer? initializer = null,
        TimeProvider? time = null,
        Dictionary<string, string>? variables = null) =>
        new(endpoint, handler, initializer, time ?? TimeProvider.System, variables ?? []);

    internal static Task<LambdaRuntimeApi> StartApiAsync() =>
        LambdaRuntimeApi.StartAsync(port: 0, TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>Waits for an invocation's answer, but not for ever.</summary>
    internal static async Task<FunctionAnswer> InvokeAsync(LambdaRuntimeApi api, Invocation invocation) =>
        await api.Submit(invocation).Answer.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    internal static async Task<string> InvokeTextAsync(LambdaRuntimeApi api, string requestId, string payload) =>
        TextOf(await InvokeAsync(api, new(requestId, Encoding.UTF8.GetBytes(payload))));

    internal static string TextOf(FunctionAnswer answer) =>
        Encoding.UTF8.GetString(answer.ShouldBeOfType<FunctionAnswer.Returned>().Payload.Span);

    internal static Stream StreamOf(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    internal Task StopAsync() => _stop.CancelAsync();

    /// <summary>Waits for the end of the loop and what ended it, but not for ever.</summary>
    internal Task EndAsync() => Running.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        await _log.DisposeAsync();
        _stop.Dispose();
    }
}
