using System.Diagnostics;
using SessionBroker.EndToEndTests.Cli;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Benchmarks;

/// <summary>
/// Each part of `./broker bench` once: it works and writes its documents, however fast this machine is.
/// </summary>
public sealed class SmokeTests
{
    private static readonly string Programs = Path.Combine(Repository.Root, "artifacts", "bin");

    private static readonly string[] Jit =
        ["--jit", Path.Combine(Programs, "SessionBroker.Functions", "debug", "bootstrap.dll")];

    [Fact]
    public async Task Every_subject_is_measured_and_written_down()
    {
        Assert.SkipWhen(TestSettings.BootstrapPath is null, "There is no native executable.");
        using var folder = new TemporaryFolder();
        var document = folder.File("performance.md");
        File.Copy(Path.Combine(Repository.Root, "docs", "performance.md"), document);

        var (exitCode, output) = await RunAsync(
            folder,
            [
                .. Jit, "--native", TestSettings.BootstrapPath, "--documents", folder.Path,
                "--node-peer", Path.Combine(Repository.Root, "tests", "node-peer"),
            ]);

        exitCode.ShouldBe(0, output);
        foreach (var text in (string[])[output, await File.ReadAllTextAsync(document, Cancelled)])
        {
            text.ShouldContain("| measure | ours | ours, all CAs | ours, JIT | Node peer |");
            text.ShouldMatch(@"\| cold start, TLS, ms \| [0-9.]+ \| [0-9.]+ \| [0-9.]+ \| [0-9.]+ \|");
            text.ShouldMatch(@"\| CPU a request, HTTP, µs \| [0-9.]+ \| – \| [0-9.]+ \| [0-9.]+ \|");
            text.ShouldMatch(@"\| parse the event \| [0-9.]+ \| [0-9.]+ \| [1-9][0-9]* \|");
            text.ShouldMatch(@"\| PutItem: marshal, sign, read \| [0-9.]+ \| [0-9.]+ \| [1-9][0-9]* \|");
            text.ShouldContain("| `GameLift CreatePlayerSession` | 1 | 1 | 1 |");
            text.ShouldMatch(@"first request at 0\.29 core, TLS|no CPU quota can be set");
        }

        Directory.EnumerateFiles(folder.File("performance"), "*.svg").Count().ShouldBe(3);
    }

    [Fact]
    public async Task What_is_missing_is_left_out_with_its_reason()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output) = await RunAsync(folder, Jit);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("left out: ours: there is no native executable");
        output.ShouldContain("left out: ours, ReadyToRun: it was not built");
        output.ShouldContain("left out: Node peer: Node.js or its packages are missing");
        output.ShouldContain("| measure | ours, JIT |");
    }

    [Fact]
    public async Task Nothing_to_measure_is_one_line()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output) = await RunAsync(folder, []);

        exitCode.ShouldBe(2);
        output.Trim().ShouldStartWith("benchmarks: nothing can be measured: ours: there is no native executable; ");
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<(int ExitCode, string Output)> RunAsync(
        TemporaryFolder folder, IEnumerable<string> arguments)
    {
        var program = Path.Combine(Programs, "SessionBroker.Benchmarks", "debug", "SessionBroker.Benchmarks.dll");
        string[] smoke = ["function", "--rounds", "1", "--requests", "2", "--scratch", folder.File("scratch")];
        var start = new ProcessStartInfo("dotnet", [program, .. smoke, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var benchmark = Process.Start(start)!;
        try
        {
            var output = benchmark.StandardOutput.ReadToEndAsync(Cancelled);
            var errors = benchmark.StandardError.ReadToEndAsync(Cancelled);
            await benchmark.WaitForExitAsync(Cancelled);
            return (benchmark.ExitCode, $"{await output}{await errors}");
        }
        finally
        {
            if (!benchmark.HasExited) benchmark.Kill(entireProcessTree: true);
        }
    }
}
