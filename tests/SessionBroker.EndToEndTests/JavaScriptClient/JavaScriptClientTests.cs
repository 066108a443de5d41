using System.Diagnostics;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.Running;

namespace SessionBroker.EndToEndTests.JavaScriptClient;

/// <summary>
/// The simulator as a client sees it that nobody here wrote: the scenarios of tests/clients, run by node with the
/// official SDK, over each protocol, with signatures checked.
/// </summary>
public sealed class JavaScriptClientTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private static readonly string Clients = Path.Combine(FindRoot(), "tests", "clients");

    [Theory]
    [InlineData("json")]
    [InlineData("cbor")]
    public async Task Every_operation_serves_the_official_client(string protocol)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var log = new StringWriter();
        await using var server = await GameLiftServer.StartAsync(
            Options("fleets.yaml", TimeMode.Immediate) with { AccessLog = log }, cancellationToken);
        await using var manual = await GameLiftServer.StartAsync(
            Options("manual.yaml", TimeMode.Manual), cancellationToken);

        var (exitCode, output) = await RunAsync(server.Url, manual.Url, protocol, cancellationToken);

        exitCode.ShouldBe(0, output);
        log.ToString().ShouldMatch(
            $@"CreateGameSession +{protocol}  400 NotFoundException .*"
            + @" Fleet \(fleet-none\) not found\. [0-9a-f-]{36}\n");
        var served = server.Control.Calls().Where(call => call.Outcome == "OK").Select(call => call.Operation);
        OperationTable.All.Keys.Except(served).ShouldBeEmpty("no scenario had these answered");
    }

    private static GameLiftServerOptions Options(string config, TimeMode mode) => new()
    {
        Config = SimulatorConfig.Load(Path.Combine(Clients, config)),
        Mode = mode,
        VerifySignatures = true,
    };

    private static async Task<(int ExitCode, string Output)> RunAsync(
        Uri url, Uri manual, string protocol, CancellationToken cancellationToken)
    {
        Directory.Exists(Path.Combine(Clients, "node_modules")).ShouldBeTrue("run `npm ci` in tests/clients first");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Clients,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--test", "--test-concurrency=1", "scenarios/" },
            Environment =
            {
                ["GAMELIFT_URL"] = url.GetLeftPart(UriPartial.Authority),
                ["GAMELIFT_MANUAL_URL"] = manual.GetLeftPart(UriPartial.Authority),
                ["GAMELIFT_PROTOCOL"] = protocol,
                ["NODE_NO_WARNINGS"] = "1",
            },
        };
        using var node = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = node.StandardError.ReadToEndAsync(limit.Token);
            await node.WaitForExitAsync(limit.Token);
            return (node.ExitCode, $"{await output}\n{await errors}");
        }
        finally
        {
            if (!node.HasExited)
                node.Kill(entireProcessTree: true);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SessionBroker.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
