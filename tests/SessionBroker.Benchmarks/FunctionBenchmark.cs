using System.Diagnostics;
using SessionBroker.Benchmarks.Measuring;
using SessionBroker.Benchmarks.Parts;
using SessionBroker.Benchmarks.Reporting;
using SessionBroker.Benchmarks.StandIns;
using SessionBroker.Benchmarks.Subjects;

namespace SessionBroker.Benchmarks;

/// <summary>
/// Measures the function CreatePlayerSession beside what users would pick instead. In each round every subject has its
/// turn, so that what else the machine does falls on all of them alike.
/// </summary>
internal sealed class FunctionBenchmark(BenchmarkSettings settings, TimeProvider time, TextWriter output)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var machine = MachineDescription.Read(time);
        var trust = new TrustStore(settings.Scratch);
        await using var standIn = await StandIn.StartAsync(trust.AuthorityFile, cancellationToken);
        await trust.CompleteAsync(cancellationToken);
        var subjects = await SubjectList.MakeAsync(settings, cancellationToken);
        var (quota, noQuota) = CpuQuota.TryCreate();
        using (quota)
        {
            string[] missing = [.. subjects.LeftOut, .. quota is null ? [noQuota] : Array.Empty<string>()];
            foreach (var reason in missing) await output.WriteLineAsync($"left out: {reason}");

            var figures = new Figures();
            var warm = new WarmRequests(new Deployment(standIn, trust), standIn, settings, figures);
            var cold = new ColdStarts(new Deployment(standIn, trust), quota, figures);
            await InRoundsAsync("cold starts", settings.Rounds, subjects, cold.MeasureAsync, cancellationToken);
            await InRoundsAsync("warm requests", settings.WarmRounds, subjects, warm.MeasureAsync, cancellationToken);
            foreach (var subject in subjects.All.Where(subject => !subject.TrustsMachine))
                figures.Add(subject.Name, Measure.ZipSize, DeploymentZip.Megabytes(subject.Deployed));

            await output.WriteLineAsync("parts of a request");
            var parts = PartBenchmark.Run(settings);
            string[] names = [.. subjects.All.Select(subject => subject.Name)];
            var report = new Report(names, figures, warm.Calls, parts, missing, settings, machine);
            await ReportWriter.WriteAsync(report, output);
        }
    }

    private async Task InRoundsAsync(
        string what,
        int rounds,
        SubjectList subjects,
        Func<Subject, CancellationToken, Task> measure,
        CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var subject in subjects.All) await measure(subject, cancellationToken);
            if (round == 0)
                await output.WriteLineAsync($"{what}: {rounds} rounds, the first one in {Seconds(started)}");
        }

        await output.WriteLineAsync($"{what}: done in {Seconds(started)}");
    }

    private static string Seconds(long started) => $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0} s";
}
