namespace SessionBroker.Cli.Build;

/// <summary>
/// One `dotnet build` of everything. Its analyzers hold the code style and the formatting too (IDE0055), so that no
/// second tool has to read the solution again.
/// </summary>
internal sealed class SolutionBuild(Checkout checkout, Terminal terminal)
{
    public async Task<bool> RunAsync(CancellationToken stopped)
    {
        string[] arguments = ["build", Checkout.Solution, "-tl:off", "-v", "quiet", "--nologo", "-clp:ErrorsOnly"];
        var (exitCode, output) = await terminal.DuringAsync(
            "Building the solution ...", () => new ChildProcess(checkout.Root).RunAsync("dotnet", arguments, stopped));
        if (exitCode != 0)
        {
            terminal.Line(output);
            terminal.Bad("The build failed.");
        }

        return exitCode == 0;
    }
}
