namespace SessionBroker.Cli.Build;

/// <summary>A program of the tests, built for release and run as a separate process.</summary>
internal sealed class ReleaseProgram(string root, string name)
{
    private string Assembly => Path.Combine(root, "artifacts", "bin", name, "release", $"{name}.dll");

    /// <summary>Builds what has changed; the analyzers have read it in the solution's own build.</summary>
    /// <exception cref="ToolFailureException">It does not compile.</exception>
    public async Task<bool> BuildAsync(CancellationToken stopped)
    {
        string[] build =
            ["build", $"tests/{name}", "-c", "Release", "-tl:off", "-v", "quiet", "--nologo", "-clp:ErrorsOnly"];
        var (exitCode, output) = await new ChildProcess(root).RunAsync(
            "dotnet", [.. build, "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false"], stopped);
        return exitCode == 0 ? true : throw new ToolFailureException($"{name} does not compile", output);
    }

    /// <summary>Runs it with the terminal's input and output.</summary>
    public Task<int> WatchAsync(string[] arguments, CancellationToken stopped) =>
        new ChildProcess(root).WatchAsync("dotnet", [Assembly, .. arguments], stopped);

    /// <summary>Runs it and captures its output.</summary>
    public Task<(int ExitCode, string Output)> ReadAsync(string[] arguments, CancellationToken stopped) =>
        new ChildProcess(root).RunAsync("dotnet", [Assembly, .. arguments], stopped);
}
