using System.Text.RegularExpressions;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>What the house style asks of every source file and no analyzer checks.</summary>
public sealed partial class SourceFileTests
{
    private const int LinesMax = 300;
    private const int TestLinesMax = 400;
    private const int ColumnsMax = 120;

    [Fact]
    public void No_file_is_too_long_to_read_at_once()
    {
        var offenders =
            from path in SourceTree.Code
            let lines = SourceTree.Lines(path).Length
            where lines > (path.StartsWith("tests/") ? TestLinesMax : LinesMax)
            select $"{path} has {lines} lines";

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void No_line_is_too_wide_to_read_beside_another_file()
    {
        string[] more = ["template.yaml", "samconfig.toml", "Makefile", "broker", "infra/openapi.yaml"];
        var offenders =
            from path in SourceTree.Code.Concat(more)
            from line in SourceTree.Lines(path).Index()
            where line.Item.Length > ColumnsMax
            select $"{path}:{line.Index + 1} has {line.Item.Length} columns";

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Every_todo_names_its_issue()
    {
        string[] kinds = [".cs", ".csproj", ".props", ".targets", ".yaml", ".md", ".toml", ".sh", "Makefile"];
        var offenders =
            from path in SourceTree.Files
            where kinds.Any(path.EndsWith)
            from line in SourceTree.Lines(path).Index()
            where Unfinished.IsMatch(line.Item)
            select $"{path}:{line.Index + 1} {line.Item.Trim()}";

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_holds_one_type_named_as_the_file()
    {
        var offenders =
            from path in SourceTree.Code
            let types = SourceTree.Lines(path).Select(line => Type.Match(line)).Where(match => match.Success).ToArray()
            let names = types.Select(match => match.Groups["name"].Value).ToArray()
            let expected = Path.GetFileName(path).Split('.')[0]
            where names.Length > 1 || (names.Length == 1 && names[0] != expected)
            select $"{path} holds {string.Join(" and ", names)}";

        offenders.ShouldBeEmpty();
    }

    // Official packages nest what they nest, and a test class may keep its fixture: only our own code is held to it.
    [Fact]
    public void Nested_types_are_private_or_cases_of_the_type_around_them()
    {
        var offenders =
            from path in SourceTree.Code
            where path.StartsWith("functions/SessionBroker.") || path.StartsWith("infra/")
            let text = SourceTree.Text(path)
            let outer = Path.GetFileName(path).Split('.')[0]
            from Match nested in NestedType.Matches(text)
            where !Regex.IsMatch(nested.Groups["bases"].Value, $@"^\s*:\s*{outer}\b")
            select $"{path}: {nested.Groups["name"].Value}";

        offenders.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(TO" + "DO|FIX" + @"ME)\b(?!.*#\d)")]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(
        @"^((public|internal|file|abstract|sealed|static|partial|readonly|ref|unsafe) )*"
        + @"(class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Type { get; }

    // Up to its body: a record's parameters may take several lines.
    [GeneratedRegex(
        @"^[ \t]+(?!.*\bprivate\b)((public|internal|protected|abstract|sealed|static|partial|readonly|ref|new) )+"
        + @"(class|record struct|record|struct|interface|enum) (?<name>\w+)(<[^>]*>)?(\([^)]*\))?(?<bases>[^{;(]*)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex NestedType { get; }
}
