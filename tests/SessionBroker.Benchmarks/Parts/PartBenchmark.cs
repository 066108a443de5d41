using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace SessionBroker.Benchmarks.Parts;

/// <summary>Measures <see cref="RequestParts"/> with BenchmarkDotNet.</summary>
internal static class PartBenchmark
{
    private const int IterationsMax = 15;

    public static IReadOnlyList<PartFigure> Run(BenchmarkSettings settings)
    {
        // In this process: a program that BenchmarkDotNet generates would be built by this repository's own rules.
        var job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(1)
            .WithIterationCount(Math.Min(settings.Rounds, IterationsMax))
            .WithIterationTime(TimeInterval.FromMilliseconds(200));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(settings.Scratch, "parts"))
            // The smoke test runs what was built for debugging.
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);
        return [.. BenchmarkRunner.Run<RequestParts>(config).Reports.Select(ToFigure)];
    }

    private static PartFigure ToFigure(BenchmarkReport report)
    {
        var part = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo;
        var statistics = report.ResultStatistics ?? throw new MeasurementException($"'{part}' could not be measured");
        return new PartFigure(
            part.Trim('\''),
            statistics.Median / 1e3,
            statistics.StandardDeviation / 1e3,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}
