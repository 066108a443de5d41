using System.Text.RegularExpressions;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>The solution, the lock files and the decisions.</summary>
public sealed partial class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = Project.Matches(SourceTree.Text("SessionBroker.sln"))
            .Select(match => match.Groups["path"].Value.Replace('\\', '/'));

        listed.Order(StringComparer.Ordinal).ShouldBe(SourceTree.Files.Where(path => path.EndsWith(".csproj")));
    }

    // Whoever restores does it from the registry that their machine names.
    [Fact]
    public void Lock_files_name_no_address_and_no_path_of_a_machine()
    {
        var offenders =
            from path in SourceTree.Files
            where LockFile.IsMatch(path)
            from line in SourceTree.Lines(path).Index()
            where Address.IsMatch(line.Item)
            select $"{path}:{line.Index + 1} {line.Item.Trim()}";

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_are_short()
    {
        var decisions = SourceTree.Files.Where(path => path.StartsWith("docs/adr/")).ToArray();

        decisions.ShouldNotBeEmpty();
        decisions.Where(path => SourceTree.Lines(path).Length > 40).ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_are_numbered_once_each()
    {
        var numbers = SourceTree.Files.Where(path => path.StartsWith("docs/adr/"))
            .Select(path => Path.GetFileName(path)[..4])
            .ToArray();

        numbers.ShouldAllBe(number => number.All(char.IsAsciiDigit));
        numbers.ShouldBeUnique();
    }

    [Fact]
    public void The_readme_is_short() => SourceTree.Lines("README.md").Length.ShouldBeLessThanOrEqualTo(200);

    // Only what stands in a link of its own document: [text](path) or [text](path#part).
    [Fact]
    public void Documents_link_to_files_that_are_there()
    {
        var offenders =
            from path in SourceTree.Files
            where path.EndsWith(".md")
            from Match link in Link.Matches(SourceTree.Text(path))
            let folder = Path.GetDirectoryName(path)!
            let target = Path.GetFullPath(Path.Combine(Repository.Root, folder, link.Groups["path"].Value))
            where !Path.Exists(target)
            select $"{path} links to {link.Groups["path"].Value}";

        offenders.ShouldBeEmpty();
    }

    [GeneratedRegex(@"""(?<path>[^""]+\.csproj)""")]
    private static partial Regex Project { get; }

    [GeneratedRegex(@"(package-lock|packages\.lock)\.json$")]
    private static partial Regex LockFile { get; }

    [GeneratedRegex(@"""resolved""\s*:\s*""(https?:|file:|/)|""(/[a-z]+){2,}""|[A-Z]:\\\\")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<path>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link { get; }
}
