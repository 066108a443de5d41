using System.Globalization;
using SessionBroker.Cli.Build;
using SessionBroker.Cli.Test;

namespace SessionBroker.Cli.Bench;

/// <summary>
/// Builds the measured programs, as far as this machine can, and passes them to tests/SessionBroker.Benchmarks.
/// </summary>
internal sealed class BenchSession(Terminal terminal, BenchSettings settings)
{
    private readonly Checkout _checkout = Checkout.Find(AppContext.BaseDirectory);

    public async Task<int> RunAsync(CancellationToken stopped)
    {
        if (!OperatingSystem.IsLinux())
            throw new UsageFaultException("bench runs on Linux only: it reads /proc and sets CPU quotas by cgroups");

        var benchmarks = new ReleaseProgram(_checkout.Root, "SessionBroker.Benchmarks");
        await terminal.DuringAsync("Building the benchmarks ...", () => benchmarks.BuildAsync(stopped));
        var managed = new ManagedBuild(_checkout, terminal);
        (string Option, string? Value)[] arguments =
        [
            ("--native", await UnlessMissingAsync(() => new NativeBuild(_checkout, terminal).PublishAsync(stopped))),
            ("--jit", await managed.PublishAsync("jit", isReadyToRun: false, stopped)),
            ("--readytorun", await managed.PublishAsync("readytorun", isReadyToRun: true, stopped)),
            ("--node-peer", await UnlessMissingAsync(() => InstallNodePeerAsync(stopped))),
            ("--scratch", Path.Combine(_checkout.Artifacts, "bench", "scratch")),
            ("--rounds", settings.IsSmoke ? "1" : Text(settings.Rounds)),
            ("--requests", settings.IsSmoke ? "2" : Text(settings.Requests)),
            ("--documents", settings.IsSmoke ? null : settings.Output ?? Path.Combine(_checkout.Root, "docs")),
            ("--summary", settings.IsSmoke || settings.Output is not null ? null : _checkout.Readme),
        ];
        return await benchmarks.WatchAsync(
            [
                "function",
                .. arguments.SelectMany(argument =>
                    argument.Value is { } value ? [argument.Option, value] : Array.Empty<string>()),
            ],
            stopped);
    }

    private async Task<string> InstallNodePeerAsync(CancellationToken stopped)
    {
        await new TestTools(_checkout, terminal).InstallNodePeerAsync(stopped);
        return _checkout.NodePeer;
    }

    /// <summary>What cannot be made here is not measured here.</summary>
    private async Task<string?> UnlessMissingAsync(Func<Task<string>> make)
    {
        try
        {
            return await make();
        }
        catch (UsageFaultException exception)
        {
            terminal.Line(exception.Message);
            return null;
        }
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
