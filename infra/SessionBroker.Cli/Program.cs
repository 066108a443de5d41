using System.Diagnostics.CodeAnalysis;
using SessionBroker.Cli.CommandLine;

namespace SessionBroker.Cli;

/// <summary>What `./broker` runs: the one place that knows of the console, the environment and signals.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "A program's own Program.cs may.")]
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var signals = new StopSignals();
        var watched = !Console.IsOutputRedirected && !IsSet("NO_COLOR") && !IsSet("CI");
        var terminal = new Terminal(Console.Out, Console.Error, watched);
        return await BrokerCommand.RunAsync(args, terminal, signals.Stopped);
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
