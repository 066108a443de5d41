namespace SessionBroker.Cli.Simulate;

/// <summary>
/// A copy of the sources in a separate folder, for builds that must not change the checkout; deleted when it is
/// disposed of.
/// </summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] Folders = ["functions", "infra", "tests"];

    // What builds and tools leave behind, and what the simulation has no use for.
    private static readonly HashSet<string> LeftOut =
        new(["bin", "obj", "artifacts", "node_modules", "TestResults", "clients", "tools"], StringComparer.Ordinal);

    public SourceCopy(Checkout checkout)
    {
        Root = Directory.CreateTempSubdirectory("broker-mutations-").FullName;
        foreach (var file in Directory.EnumerateFiles(checkout.Root))
            File.Copy(file, Path.Combine(Root, Path.GetFileName(file)));
        foreach (var folder in Folders) Copy(Path.Combine(checkout.Root, folder), Path.Combine(Root, folder));
    }

    public string Root { get; }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            var name = Path.GetFileName(folder);
            if (!LeftOut.Contains(name)) Copy(folder, Path.Combine(to, name));
        }
    }
}
