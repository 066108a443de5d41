using SessionBroker.Cli;
using SessionBroker.Cli.CommandLine;

namespace SessionBroker.UnitTests.Cli;

public sealed class BrokerCommandTests
{
    [Theory]
    [InlineData("up --port abc", "--port must be a number from 0 to 65535, not 'abc'")]
    [InlineData("up --port 65536", "--port must be a number from 0 to 65535, not '65536'")]
    [InlineData("up --port -1", "--port")]
    [InlineData("up --port", "--port")]
    [InlineData("up --gamelift-port 3.5", "--gamelift-port must be a number from 0 to 65535, not '3.5'")]
    [InlineData("up --config no/such/file.yaml", "--config: there is no file no/such/file.yaml")]
    [InlineData("up --dynamodb not-a-url", "--dynamodb must be an address such as http://")]
    [InlineData("up --dynamodb ftp://here", "--dynamodb")]
    [InlineData("up --ready-file no/such/folder/file", "--ready-file: ")]
    [InlineData("up --bogus", "--bogus")]
    [InlineData("build --output out", "--output")]
    [InlineData("test --project Nothing", "--project must be one of UnitTests, ")]
    [InlineData("simulate --seeds many", "--seeds must be a whole number from 1, not 'many'")]
    [InlineData("simulate --seeds 0", "--seeds must be a whole number from 1, not '0'")]
    [InlineData("simulate --first -1", "--first")]
    [InlineData("simulate --seed 1 --seeds 2", "--seed runs one seed")]
    [InlineData("simulate --mutations --seeds 2", "--mutations runs as many seeds as it needs")]
    [InlineData("bench --rounds 0", "--rounds must be a whole number from 1, not '0'")]
    [InlineData("bench --requests few", "--requests must be a whole number from 1, not 'few'")]
    [InlineData("bench --smoke --rounds 2", "--smoke runs each part once")]
    [InlineData("bench --output no/such/folder", "--output: there is no performance.md in")]
    [InlineData("bench --fast", "--fast")]
    [InlineData("token", "--sub")]
    [InlineData("token --sub a --url nowhere", "--url must be an address")]
    [InlineData("token --sub a --ready-file no/such/file", "--ready-file: there is no file")]
    [InlineData("invoke Health", "--event")]
    [InlineData("invoke Health -e no/such/file", "--event: no/such/file cannot be read")]
    [InlineData("invoke -e file", "invoke")]
    [InlineData("frobnicate", "frobnicate")]
    public async Task Bad_input_is_one_line_that_names_the_flag(string commandLine, string fault)
    {
        var (exitCode, output, error) = await RunAsync(commandLine.Split(' '));

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldStartWith("broker: ");
        error.ShouldContain(fault);
        error.TrimEnd().ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("up")]
    [InlineData("test")]
    [InlineData("build")]
    [InlineData("simulate")]
    [InlineData("bench")]
    [InlineData("invoke")]
    [InlineData("token")]
    public async Task Help_of_each_command_ends_with_examples(string command)
    {
        var (exitCode, output, error) = await RunAsync(command, "--help");

        exitCode.ShouldBe(0);
        output.ShouldContain($"broker {command}");
        output.ShouldContain($"Examples:{Environment.NewLine}  ./broker {command}");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_arguments_print_the_commands()
    {
        var (exitCode, output, _) = await RunAsync();

        exitCode.ShouldBe(0);
        foreach (var command in (string[])["up", "test", "build", "simulate", "bench", "invoke", "token"])
            output.ShouldContain($"  {command} ");
    }

    [Fact]
    public async Task Stack_that_does_not_run_is_named_by_its_address()
    {
        var (exitCode, _, error) = await RunAsync("token", "--sub", "a", "--url", "http://127.0.0.1:1");

        exitCode.ShouldBe(2);
        error.ShouldStartWith("broker: no stack runs at http://127.0.0.1:1/");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, isWatched: false);
        var exitCode = await BrokerCommand.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }
}
