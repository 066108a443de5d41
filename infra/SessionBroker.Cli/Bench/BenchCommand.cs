using System.CommandLine;
using SessionBroker.Cli.CommandLine;

namespace SessionBroker.Cli.Bench;

/// <summary>`broker bench`: how fast a request is, beside what users would pick instead.</summary>
internal static class BenchCommand
{
    public static Command Create(Terminal terminal)
    {
        var smoke = new Option<bool>("--smoke")
        {
            Description = "Run each part once, to see that it works, and write no document",
        };
        var rounds = CommonOptions.Count("--rounds", "N", 1, "How many times each subject is started (default: 21)");
        var requests = CommonOptions.Count(
            "--requests", "N", 1, "How many warm requests each process is measured with (default: 2000)");
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "A folder with a performance.md to write instead of docs/ and the README",
            HelpName = "DIR",
        };
        var command = new ExampleCommand(
            "bench",
            "Measure the function CreatePlayerSession and write docs/performance.md.",
            "./broker bench",
            "./broker bench --smoke",
            "./broker bench --rounds 5 --requests 500")
        {
            smoke, rounds, requests, output,
        };
        command.Validators.Add(result =>
        {
            Option[] others = [rounds, requests, output];
            if (result.GetValue(smoke) && others.Any(option => result.GetResult(option) is not null))
                result.AddError("--smoke runs each part once: no other option has a place beside it");
            if (result.GetValue(output) is { } folder && !File.Exists(Path.Combine(folder.FullName, "performance.md")))
                result.AddError($"--output: there is no performance.md in {folder}");
        });
        command.SetAction((parsed, stopped) => new BenchSession(terminal, new BenchSettings
        {
            IsSmoke = parsed.GetValue(smoke),
            Rounds = parsed.GetValue(rounds),
            Requests = parsed.GetValue(requests),
            Output = parsed.GetValue(output)?.FullName,
        }).RunAsync(stopped));
        return command;
    }
}
