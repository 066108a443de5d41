using SessionBroker.Benchmarks.StandIns;
using SessionBroker.Benchmarks.Subjects;

namespace SessionBroker.Benchmarks.Measuring;

/// <summary>Sends one request after the other to a process that has done many already.</summary>
internal sealed class WarmRequests(Deployment deployment, StandIn standIn, BenchmarkSettings settings, Figures figures)
{
    private readonly byte[][] _requests = [.. Enumerable.Range(0, settings.Requests).Select(Requests.Make)];

    /// <summary>The network calls of all requests of the last run, by subject and operation.</summary>
    public Dictionary<string, Dictionary<string, int>> Calls { get; } = new(StringComparer.Ordinal);

    public async Task MeasureAsync(Subject subject, CancellationToken cancellationToken)
    {
        // Once warm, it no longer matters how many certificates were read.
        if (subject.TrustsMachine) return;

        await using (var plain = await deployment.StartAsync(subject, usesTls: false, cancellationToken))
        {
            await RunAsync(
                plain, subject, Measure.WarmMedianPlain, Measure.WarmTailPlain, Measure.CpuPlain, cancellationToken);
        }

        await using var tls = await deployment.StartAsync(subject, usesTls: true, cancellationToken);
        await RunAsync(tls, subject, Measure.WarmMedianTls, Measure.WarmTailTls, Measure.CpuTls, cancellationToken);
        figures.Add(subject.Name, Measure.PeakMemory, tls.PeakMegabytes);
    }

    private async Task RunAsync(
        RunningSubject running,
        Subject subject,
        Measure median,
        Measure tail,
        Measure cpu,
        CancellationToken cancellationToken)
    {
        for (var number = 0; number < settings.WarmUpRequests; number++)
            await running.InvokeAsync(_requests[number % _requests.Length], cancellationToken);

        await standIn.TakeCallsAsync(cancellationToken);
        var cpuBefore = running.CpuMicroseconds;
        var times = new double[_requests.Length];
        for (var number = 0; number < times.Length; number++)
            times[number] = (await running.InvokeAsync(_requests[number], cancellationToken)).TotalMicroseconds;

        figures.Add(subject.Name, cpu, (running.CpuMicroseconds - cpuBefore) / times.Length);
        var samples = new Samples(times);
        figures.Add(subject.Name, median, samples.Median);
        figures.Add(subject.Name, tail, samples.Quantile(0.99));
        Calls[subject.Name] = await standIn.TakeCallsAsync(cancellationToken);
    }
}
