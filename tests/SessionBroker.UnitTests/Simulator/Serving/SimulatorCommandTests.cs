using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Commands;

namespace SessionBroker.UnitTests.Simulator.Serving;

public sealed class SimulatorCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Theory]
    [InlineData("--port abc", "gamelift-sim: --port must be a number from 0 to 65535, not 'abc'.")]
    [InlineData("--port 65536", "gamelift-sim: --port must be a number from 0 to 65535, not '65536'.")]
    [InlineData("--mode 1", "gamelift-sim: --mode must be immediate, timed or manual, not '1'.")]
    [InlineData("--mode timed,manual", "gamelift-sim: --mode must be immediate, timed or manual, not 'timed,manual'.")]
    [InlineData(
        "--port 0 --ready-file /no/such/folder/ready",
        "gamelift-sim: --ready-file: Could not find a part of the path '/no/such/folder/ready'.")]
    [InlineData("--event-target here", "gamelift-sim: --event-target must be an http or https URL, not 'here'.")]
    [InlineData("--seed x", "gamelift-sim: --seed must be a whole number, not 'x'.")]
    [InlineData("--fleet x", "gamelift-sim: Unrecognized command or argument '--fleet'.")]
    [InlineData(
        "--verify-signatures --port 0",
        "gamelift-sim: --verify-signatures needs credentials in the file of --config.")]
    public async Task Bad_use_is_one_line_and_exit_code_2(string line, string expected)
    {
        var exit = await RunAsync(line.Split(' '));

        exit.ShouldBe(2);
        _errors.ToString().TrimEnd().ShouldBe(expected);
    }

    [Fact]
    public async Task A_busy_port_is_one_line_and_exit_code_2()
    {
        await using var server = await GameLiftServer.StartAsync(
            new GameLiftServerOptions(), TestContext.Current.CancellationToken);

        var exit = await RunAsync("--port", $"{server.Url.Port}");

        exit.ShouldBe(2);
        _errors.ToString().TrimEnd().ShouldBe($"gamelift-sim: --port: Port {server.Url.Port} on 127.0.0.1 is in use.");
    }

    [Fact]
    public async Task An_invalid_file_is_reported_line_by_line_with_exit_code_2()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "region: here\nport: 1", TestContext.Current.CancellationToken);

        var exit = await RunAsync("--config", file);

        exit.ShouldBe(2);
        var lines = _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldContain(":1: region: must be a Region such as eu-central-1, not 'here'");
        lines[1].ShouldContain(":2: port: unknown key");
        File.Delete(file);
    }

    [Fact]
    public async Task Help_names_every_flag()
    {
        (await RunAsync("--help")).ShouldBe(0);

        string[] flags = ["--port", "--config", "--mode", "--seed", "--enforce-rates", "--verify-signatures"];
        foreach (var flag in flags)
            _output.ToString().ShouldContain(flag);
    }

    [Fact]
    public async Task The_schema_is_printed()
    {
        (await RunAsync("schema")).ShouldBe(0);

        JsonNode.Parse(_output.ToString())!["title"]!.ToString().ShouldBe("gamelift-sim configuration");
    }

    private Task<int> RunAsync(params string[] arguments) => new SimulatorCommand(_output, _errors).RunAsync(arguments);
}
