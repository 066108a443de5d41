using System.Diagnostics;
using SessionBroker.Cli.Build;

namespace SessionBroker.Cli.Test;

/// <summary>The gate, in its order: tools, build, native build, then each test project, quick ones first.</summary>
internal sealed class TestSession(Terminal terminal, TestSettings settings)
{
    private readonly Checkout _checkout = Checkout.Find(AppContext.BaseDirectory);

    public async Task<int> RunAsync(CancellationToken stopped)
    {
        var projects = TestProject.Choose(_checkout, settings.Project);
        if (projects.Any(project => project.NeedsTools))
            await new TestTools(_checkout, terminal).InstallAsync(stopped);
        if (!await new SolutionBuild(_checkout, terminal).RunAsync(stopped))
            return 1;

        var usesBootstrap = settings.UsesNativeBuild && projects.Any(project => project.NeedsBootstrap);
        var bootstrap = usesBootstrap ? await new NativeBuild(_checkout, terminal).PublishAsync(stopped) : null;
        var sum = new TestTally(Passed: 0, Failed: 0, Skipped: 0);
        foreach (var project in projects)
            sum = sum.Plus(await RunAsync(project, bootstrap, stopped));
        return Conclude(sum);
    }

    private async Task<TestTally> RunAsync(TestProject project, string? bootstrap, CancellationToken stopped)
    {
        var watch = Stopwatch.StartNew();
        var report = await terminal.DuringAsync(
            $"Running {project.Name} ...", () => project.RunAsync(settings.Filter, bootstrap, stopped));
        foreach (var failure in report.Failures)
            Show(failure);
        foreach (var skip in report.Skips)
            terminal.Line($"  skipped {skip.Test}: {skip.Reason}");
        terminal.Line($"{project.Name}: {report.Tally} ({watch.Elapsed.TotalSeconds:F0} s)");
        return report.Tally;
    }

    private void Show(TestFailure failure)
    {
        terminal.Bad($"  FAILED {failure.Test}");
        foreach (var line in failure.Details.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            terminal.Line($"    {line.TrimEnd()}");
    }

    // The format of the last line is fixed: CI parses it.
    private int Conclude(TestTally sum)
    {
        if (sum.Passed + sum.Failed == 0)
            terminal.Bad("No test ran.");
        terminal.Line($"{sum}");
        return sum.Failed == 0 && sum.Passed > 0 ? 0 : 1;
    }
}
