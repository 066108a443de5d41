using System.CommandLine;
using SessionBroker.Cli.CommandLine;

namespace SessionBroker.Cli.Test;

/// <summary>
/// `broker test`: everything that must hold before a change lands, and the parts of it for the inner loop.
/// </summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var filter = new Option<string>("--filter")
        {
            Description = "Only the tests that match, as dotnet test --filter has it",
            HelpName = "EXPRESSION",
        };
        var project = new Option<string>("--project")
        {
            Description = "Only this test project: UnitTests, IntegrationTests, SimulationTests, EndToEndTests",
            HelpName = "NAME",
        };
        var noAot = new Option<bool>("--no-aot")
        {
            Description = "Do not compile to native code; the tests that need it skip themselves",
        };
        var command = new ExampleCommand(
            "test",
            "Install what the tests need, build once, run them all and sum up.",
            "./broker test",
            "./broker test --project UnitTests --filter FullyQualifiedName~Gateway",
            "./broker test --no-aot")
        {
            filter, project, noAot,
        };
        command.SetAction((parsed, stopped) => new TestSession(terminal, new TestSettings
        {
            Filter = parsed.GetValue(filter),
            Project = parsed.GetValue(project),
            UsesNativeBuild = !parsed.GetValue(noAot),
        }).RunAsync(stopped));
        return command;
    }
}
