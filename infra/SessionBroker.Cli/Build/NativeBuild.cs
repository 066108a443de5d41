using System.Runtime.InteropServices;

namespace SessionBroker.Cli.Build;

/// <summary>
/// Compiles the functions to the native executable that Lambda runs. The newest framework whose native compiler the
/// package registry serves is taken: net10.0, or else net9.0 (docs/adr/0004).
/// </summary>
internal sealed class NativeBuild(Checkout checkout, Terminal terminal)
{
    public const string Executable = "bootstrap";

    private const string Project = "functions/SessionBroker.Functions";

    private static readonly string[] Frameworks = ["net10.0", "net9.0"];

    private string Folder => Path.Combine(checkout.Artifacts, "aot");

    /// <summary>Where the executable is.</summary>
    /// <exception cref="UsageFaultException">A compiler is missing.</exception>
    /// <exception cref="ToolFailureException">The code does not compile.</exception>
    public async Task<string> PublishAsync(CancellationToken stopped)
    {
        var linker = await FindLinkerAsync(stopped);
        var framework = await ChooseFrameworkAsync(linker, stopped);
        var published = Path.Combine(Folder, "out");
        string[] publish = ["publish", Project, "-c", "Release", "--no-restore", "-o", published];
        var (exitCode, output) = await terminal.DuringAsync(
            "Compiling the functions to native code ...", () => DotnetAsync(publish, framework, linker, stopped));
        if (exitCode != 0)
            throw new ToolFailureException("the native build failed", output);

        var bootstrap = Path.Combine(published, Executable);
        var megabytes = new FileInfo(bootstrap).Length / 1e6;
        terminal.Line($"bootstrap: {framework} {Runtime}, {megabytes:F1} MB, {bootstrap}");
        return bootstrap;
    }

    private static string Runtime => $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    // The compiler links with clang by default; gcc works too and is installed more often.
    private async Task<string> FindLinkerAsync(CancellationToken stopped)
    {
        if (!OperatingSystem.IsLinux())
            throw new UsageFaultException("--aot builds on Linux only: Lambda's executable cannot be linked elsewhere");

        foreach (var linker in (string[])["gcc", "clang"])
        {
            if (await new ChildProcess(checkout.Root).AnswersAsync(linker, "--version", stopped))
                return linker;
        }

        throw new UsageFaultException("gcc is missing, which links native code (Debian packages gcc and zlib1g-dev)");
    }

    private async Task<string> ChooseFrameworkAsync(string linker, CancellationToken stopped)
    {
        var reasons = "";
        foreach (var framework in Frameworks)
        {
            var (exitCode, output) = await DotnetAsync(["restore", Project], framework, linker, stopped);
            if (exitCode == 0)
                return framework;

            reasons = output;
            if (framework != Frameworks[^1])
                terminal.Line($"The native compiler of {framework} does not restore here; taking {Frameworks[^1]}.");
        }

        throw new UsageFaultException($"no native compiler can be restored: {reasons}");
    }

    // The analyzers have read the same files in the solution's own build.
    private Task<(int ExitCode, string Output)> DotnetAsync(
        string[] command, string framework, string linker, CancellationToken stopped) =>
        new ChildProcess(checkout.Root).RunAsync(
            "dotnet",
            [
                .. command, "-r", Runtime, "-tl:off", "-v", "quiet", "--artifacts-path", Folder,
                "-p:Aot=true", "-p:RunAnalyzers=false",
                $"-p:FunctionsFramework={framework}", $"-p:CppCompilerAndLinker={linker}",
            ],
            stopped);
}
