using System.Diagnostics.CodeAnalysis;

namespace SessionBroker.GameLiftSimulator;

internal static class Program
{
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place that hands the console on.")]
    private static Task<int> Main(string[] arguments) =>
        new Commands.SimulatorCommand(Console.Out, Console.Error).RunAsync(arguments);
}
