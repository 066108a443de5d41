using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using SessionBroker.Benchmarks.Simulator;
using SessionBroker.Benchmarks.StandIns;

namespace SessionBroker.Benchmarks;

/// <summary>
/// The benchmarks of this repository. `./broker bench` runs <c>function</c>; <c>stand-in</c> is the process that it
/// starts for GameLift and DynamoDB.
/// </summary>
internal static class Program
{
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place that hands the console on.")]
    private static async Task<int> Main(string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            switch (arguments)
            {
                case ["function", .. var options]:
                    var settings = BenchmarkSettings.Read(options);
                    await new FunctionBenchmark(settings, TimeProvider.System, output).RunAsync(stop.Token);
                    return 0;
                case ["stand-in", var certificateFile]:
                    await StandInServer.RunAsync(certificateFile, Console.In, output);
                    return 0;
                case ["simulator", .. var options]:
                    await SimulatorBenchmark.RunAsync(options, output);
                    return 0;
                default:
                    throw new UsageException("the first argument must be function or simulator");
            }
        }
        catch (UsageException exception)
        {
            await error.WriteLineAsync($"benchmarks: {exception.Message}");
            return 2;
        }
        catch (MeasurementException exception)
        {
            await error.WriteLineAsync($"benchmarks: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }

        // Processes and control groups are ended and removed on the way out.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
