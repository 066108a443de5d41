using SessionBroker.Benchmarks.Subjects;

namespace SessionBroker.Benchmarks.Measuring;

/// <summary>
/// Starts a process for each figure: once with a full core, and once with its share of one from its first invocation
/// on, as Lambda has it.
/// </summary>
internal sealed class ColdStarts(Deployment deployment, CpuQuota? quota, Figures figures)
{
    public async Task MeasureAsync(Subject subject, CancellationToken cancellationToken)
    {
        if (!subject.TrustsMachine)
        {
            await FullCoreAsync(subject, usesTls: false, Measure.ColdPlain, cancellationToken);
            await AtQuotaAsync(subject, usesTls: false, Measure.FirstPlain, cancellationToken);
        }

        var initialization = await FullCoreAsync(subject, usesTls: true, Measure.ColdTls, cancellationToken);
        figures.Add(subject.Name, Measure.InitTls, initialization.TotalMilliseconds);
        await AtQuotaAsync(subject, usesTls: true, Measure.FirstTls, cancellationToken);
    }

    private async Task<TimeSpan> FullCoreAsync(
        Subject subject, bool usesTls, Measure measure, CancellationToken cancellationToken)
    {
        await using var running = await deployment.StartAsync(subject, usesTls, cancellationToken);
        var first = await running.InvokeAsync(Requests.Make(0), cancellationToken);
        figures.Add(subject.Name, measure, (running.Initialization + first).TotalMilliseconds);
        return running.Initialization;
    }

    private async Task AtQuotaAsync(
        Subject subject, bool usesTls, Measure measure, CancellationToken cancellationToken)
    {
        if (quota is null) return;
        await using var running = await deployment.StartAsync(subject, usesTls, cancellationToken);
        quota.Add(running.ProcessId);
        var first = await running.InvokeAsync(Requests.Make(0), cancellationToken);
        figures.Add(subject.Name, measure, first.TotalMilliseconds);
    }
}
