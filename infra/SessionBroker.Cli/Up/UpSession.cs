using Microsoft.Extensions.Logging;
using SessionBroker.Cli.Build;
using SessionBroker.Cli.Test;
using SessionBroker.DevStack;
using SessionBroker.DevStack.Tokens;

namespace SessionBroker.Cli.Up;

/// <summary>From the first check to the last part stopped.</summary>
internal sealed class UpSession(Terminal terminal, UpSettings settings)
{
    private const string Player = "player-1";

    private readonly Checkout _checkout = Checkout.Find(AppContext.BaseDirectory);

    public async Task<int> RunAsync(CancellationToken stopped)
    {
        try
        {
            using var readyFile = settings.ReadyFile is { } path ? ReadyFile.Prepare(path) : null;
            using var loggers = StackLog.Create(terminal);
            var options = await PrepareAsync(loggers, stopped);
            await using var stack = await terminal.DuringAsync(
                "Starting the stack ...", () => DevStackHost.StartAsync(options, stopped));
            var token = stack.Tokens.Mint(new TokenRequest(Player, Scope: null));
            Welcome.Write(terminal, stack, token);
            readyFile?.Write(stack, token);
            terminal.Line("ready");
            await terminal.Output.FlushAsync(stopped);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopped);
            return 0;
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return 0;
        }
    }

    private async Task<DevStackOptions> PrepareAsync(ILoggerFactory loggers, CancellationToken stopped) => new()
    {
        ApiPort = settings.ApiPort,
        GameLiftPort = settings.GameLiftPort,
        ConfigFile = settings.ConfigFile,
        Store = await ChooseStoreAsync(stopped),
        BootstrapPath = settings.UsesBootstrap ? await BuildBootstrapAsync(stopped) : null,
        Loggers = loggers,
    };

    private Task<string> BuildBootstrapAsync(CancellationToken stopped) =>
        new NativeBuild(_checkout, terminal).PublishAsync(stopped);

    // The embedded store lives in this process, where a bootstrap cannot reach it.
    private async Task<StoreChoice> ChooseStoreAsync(CancellationToken stopped)
    {
        if (settings.DynamoDbUrl is { } url)
            return new StoreChoice.DynamoDb(url);
        if (!settings.UsesDynamoDb && !settings.UsesBootstrap)
            return new StoreChoice.Embedded();

        await new TestTools(_checkout, terminal).InstallDynamoDbLocalAsync(stopped);
        return new StoreChoice.DynamoDbLocal(_checkout.TestTools);
    }
}
