namespace SessionBroker.EndToEndTests.Cli;

/// <summary>Lets `./broker` build itself once, if it has to, before a test looks at what it prints.</summary>
public sealed class BuiltBroker : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        var (exitCode, _, errors) = await BrokerProcess.RunAsync("--version");
        exitCode.ShouldBe(0, errors);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
