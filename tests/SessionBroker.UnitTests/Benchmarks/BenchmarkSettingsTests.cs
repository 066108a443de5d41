using SessionBroker.Benchmarks;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class BenchmarkSettingsTests
{
    [Fact]
    public void Nothing_said_is_a_full_run_that_writes_no_document()
    {
        var settings = BenchmarkSettings.Read([]);

        settings.Rounds.ShouldBe(21);
        settings.WarmRounds.ShouldBe(5);
        settings.Requests.ShouldBe(2000);
        settings.WarmUpRequests.ShouldBe(1000);
        settings.Documents.ShouldBeNull();
        settings.Native.ShouldBeNull();
    }

    [Fact]
    public void Options_are_read()
    {
        var file = typeof(BenchmarkSettingsTests).Assembly.Location;
        var folder = Path.GetDirectoryName(file)!;

        var settings = BenchmarkSettings.Read(
        [
            "--native", file, "--jit", file, "--readytorun", file, "--node-peer", folder, "--documents", folder,
            "--summary", file, "--scratch", "anywhere", "--rounds", "2", "--requests", "3",
        ]);

        settings.ShouldBe(new BenchmarkSettings
        {
            Native = file,
            Jit = file,
            ReadyToRun = file,
            NodePeer = folder,
            Documents = folder,
            Summary = file,
            Scratch = Path.GetFullPath("anywhere"),
            Rounds = 2,
            Requests = 3,
        });
        settings.WarmRounds.ShouldBe(2);
    }

    [Theory]
    [InlineData("--rounds 0", "--rounds must be a whole number from 1, not '0'")]
    [InlineData("--requests many", "--requests must be a whole number from 1, not 'many'")]
    [InlineData("--rounds", "--rounds has no value")]
    [InlineData("--native no/such/file", "--native: there is no file no/such/file")]
    [InlineData("--documents no/such/folder", "--documents: there is no folder no/such/folder")]
    [InlineData("--fast yes", "--fast is not an option of function")]
    public void Fault_names_the_option(string arguments, string fault) =>
        Should.Throw<UsageException>(() => BenchmarkSettings.Read(arguments.Split(' '))).Message.ShouldBe(fault);
}
