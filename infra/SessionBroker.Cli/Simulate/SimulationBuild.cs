namespace SessionBroker.Cli.Simulate;

/// <summary>The simulation of these sources: built for release, and run as a program of its own.</summary>
internal sealed class SimulationBuild(string root)
{
    private const string Project = "tests/SessionBroker.Simulation";

    private string Program =>
        Path.Combine(root, "artifacts", "bin", "SessionBroker.Simulation", "release", "SessionBroker.Simulation.dll");

    /// <summary>Builds what has changed; the analyzers have read it in the solution's own build.</summary>
    /// <exception cref="ToolFailureException">It does not compile.</exception>
    public async Task<bool> RunAsync(CancellationToken stopped)
    {
        string[] build = ["build", Project, "-c", "Release", "-tl:off", "-v", "quiet", "--nologo", "-clp:ErrorsOnly"];
        var (exitCode, output) = await new ChildProcess(root).RunAsync(
            "dotnet", [.. build, "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false"], stopped);
        return exitCode == 0 ? true : throw new ToolFailureException("the simulation does not compile", output);
    }

    /// <summary>Runs it before the eyes of whoever started the command.</summary>
    public Task<int> WatchAsync(string[] arguments, CancellationToken stopped) =>
        new ChildProcess(root).WatchAsync("dotnet", [Program, .. arguments], stopped);

    /// <summary>Runs it and keeps what it says.</summary>
    public Task<(int ExitCode, string Output)> ReadAsync(string[] arguments, CancellationToken stopped) =>
        new ChildProcess(root).RunAsync("dotnet", [Program, .. arguments], stopped);
}
