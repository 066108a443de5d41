using System.Diagnostics.CodeAnalysis;
using SessionBroker.Simulation.Command;

namespace SessionBroker.Simulation;

/// <summary>What `./broker simulate` runs: the one place that knows of the console and of the cores.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "A program's own Program.cs may.")]
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        new SimulationCommand(Console.Out, !Console.IsOutputRedirected)
            .RunAsync(args, Environment.ProcessorCount, CancellationToken.None);
}
