using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace SessionBroker.EndToEndTests.Cli;

/// <summary>The one command as its users run it: another process, its streams, its exit code and its signals.</summary>
public sealed class BrokerTests : IClassFixture<BuiltBroker>
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Help_lists_the_commands()
    {
        var (exitCode, output, errors) = await BrokerProcess.RunAsync("--help");

        exitCode.ShouldBe(0);
        errors.ShouldBeEmpty();
        output.ShouldContain("up ");
        output.ShouldContain("invoke <NAME>");
    }

    [Fact]
    public async Task Bad_input_exits_with_two_and_one_line()
    {
        var (exitCode, output, errors) = await BrokerProcess.RunAsync("up", "--port", "many");

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.Split('\n').ShouldHaveSingleItem().ShouldStartWith("broker: --port must be a number");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Signal_ends_all_of_it_and_leaves_nothing(string signal)
    {
        using var folder = new TemporaryFolder();
        await using var broker = BrokerProcess.Start(
            "up", "--port", "0", "--gamelift-port", "0", "--ready-file", folder.File("ready.json"));
        var ready = await WaitForReadyAsync(broker, folder.File("ready.json"));

        await broker.SignalAsync(signal);
        var exitCode = await broker.WaitForExitAsync();

        exitCode.ShouldBe(0);
        broker.Output.Last().ShouldBe("ready");
        IsListening(ready["api"]!.GetValue<string>()).ShouldBeFalse();
        IsListening(ready["gameLift"]!.GetValue<string>()).ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_stack_takes_its_database_along()
    {
        using var folder = new TemporaryFolder();
        await using var broker = BrokerProcess.Start(
            "up", "--port", "0", "--gamelift-port", "0", "--dynamodb", "--ready-file", folder.File("ready.json"));
        await WaitForReadyAsync(broker, folder.File("ready.json"));
        var store = broker.Output.Single(line => line.Contains("DynamoDB Local at ", StringComparison.Ordinal));
        var url = store[store.IndexOf("http", StringComparison.Ordinal)..].Trim();
        IsListening(url).ShouldBeTrue();

        await broker.SignalAsync("KILL");

        await WaitUntilAsync(() => !IsListening(url), broker);
    }

    [Fact]
    public async Task Printed_lines_create_a_session_take_a_seat_and_read_it_back()
    {
        using var folder = new TemporaryFolder();
        await using var broker = BrokerProcess.Start(
            "up", "--port", "0", "--gamelift-port", "0", "--ready-file", folder.File("ready.json"));
        await WaitForReadyAsync(broker, folder.File("ready.json"));
        var lines = broker.Output.Where(line => line.StartsWith("token=", StringComparison.Ordinal)
            || line.Contains("curl ", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(folder.File("lines.sh"), lines, Cancelled);

        var answers = await RunShellAsync(folder.File("lines.sh"));

        answers.Count(line => line.StartsWith("HTTP/1.1 201", StringComparison.Ordinal)).ShouldBe(2);
        answers.Count(line => line.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)).ShouldBe(1);
        var seat = JsonNode.Parse(answers.Last(line => line.StartsWith('{')))!;
        seat["state"]!.GetValue<string>().ShouldBe("RESERVED");
        seat["playerSessionId"]!.GetValue<string>().ShouldStartWith("psess-");
        seat["connection"]!["port"]!.GetValue<int>().ShouldBePositive();
    }

    [Fact]
    public async Task Busy_port_is_one_line_and_nothing_is_left_running()
    {
        using var folder = new TemporaryFolder();
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;

        var (exitCode, _, errors) = await BrokerProcess.RunAsync(
            "up", "--port", $"{port}", "--gamelift-port", "0", "--ready-file", folder.File("ready.json"));

        exitCode.ShouldBe(2);
        errors.ShouldBe($"broker: port {port} is in use; choose another one with --port");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Malformed_configuration_is_one_line_that_names_the_flag()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("fleets.yaml"), "fleets: [", Cancelled);

        var (exitCode, _, errors) = await BrokerProcess.RunAsync("up", "--config", folder.File("fleets.yaml"));

        exitCode.ShouldBe(2);
        errors.Split('\n').ShouldHaveSingleItem().ShouldStartWith("broker: --config: ");
    }

    // The line "ready" comes last, after the file and every other line. The file alone is not enough: the lines before
    // it may still be on their way through the pipe.
    private static async Task<JsonNode> WaitForReadyAsync(BrokerProcess broker, string path)
    {
        await WaitUntilAsync(() => broker.Output.Contains("ready"), broker);
        return JsonNode.Parse(await File.ReadAllTextAsync(path, Cancelled))!;
    }

    private static async Task WaitUntilAsync(Func<bool> holds, BrokerProcess broker)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            var isLate = TimeProvider.System.GetElapsedTime(started) > StartLimit;
            isLate.ShouldBeFalse($"{string.Join('\n', broker.Output)}\n{string.Join('\n', broker.Errors)}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancelled);
        }
    }

    private static async Task<string[]> RunShellAsync(string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", $". {script} 2>&1"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync(Cancelled);
        return output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsListening(string url)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, new Uri(url).Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
