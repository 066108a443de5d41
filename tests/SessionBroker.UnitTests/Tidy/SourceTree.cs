using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>The files of the checkout, without what builds and tools leave in it.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Leftovers =
        new(["artifacts", "bin", "obj", "node_modules", "TestResults", ".git", ".aws-sam", ".vs", ".idea"]);

    /// <summary>Every file's path from the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. FilesIn(new DirectoryInfo(Repository.Root)).Select(ToPath).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Code { get; } = [.. Files.Where(path => path.EndsWith(".cs"))];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> FilesIn(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => file.FullName).Concat(
            folder.EnumerateDirectories().Where(child => !Leftovers.Contains(child.Name)).SelectMany(FilesIn));

    private static string ToPath(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}
