using System.Runtime.InteropServices;

namespace SessionBroker.Cli.Build;

/// <summary>
/// Compiles the functions for a machine that has .NET: for the just-in-time compiler, or ahead of time by ReadyToRun.
/// They are not deployed; the native executable is compared with them.
/// </summary>
internal sealed class ManagedBuild(Checkout checkout, Terminal terminal)
{
    /// <returns>The program's assembly; null if it does not build, which has been reported.</returns>
    public async Task<string?> PublishAsync(string name, bool isReadyToRun, CancellationToken stopped)
    {
        var folder = Path.Combine(checkout.Artifacts, "bench", name);
        var published = Path.Combine(folder, "out");
        var runtime = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        string[] publish =
        [
            "publish", "functions/SessionBroker.Functions", "-c", "Release", "-tl:off", "-v", "quiet", "--nologo",
            "--artifacts-path", folder, "-o", published, "-p:RunAnalyzers=false",
            .. isReadyToRun
                ? ["-r", runtime, "--self-contained", "false", "-p:PublishReadyToRun=true"]
                : Array.Empty<string>(),
        ];
        var (exitCode, output) = await terminal.DuringAsync(
            $"Compiling the functions for {name} ...",
            () => new ChildProcess(checkout.Root).RunAsync("dotnet", publish, stopped));
        if (exitCode == 0) return Path.Combine(published, "bootstrap.dll");

        terminal.Line(output);
        terminal.Bad($"The functions do not build for {name}.");
        return null;
    }
}
