namespace SessionBroker.Cli.Simulate;

/// <summary>A deliberate bug: a unified diff of the sources, below one line that describes it.</summary>
internal sealed record Mutation(string Name, string Description, string Path)
{
    public static IReadOnlyList<Mutation> All(Checkout checkout) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(checkout.Tests, "mutations"), "*.patch")
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static Mutation Read(string path) =>
        new(System.IO.Path.GetFileNameWithoutExtension(path), File.ReadLines(path).First(), path);
}
