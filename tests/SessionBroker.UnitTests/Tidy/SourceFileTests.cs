using System.Text.RegularExpressions;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>What the house style asks of every source file and no analyzer checks.</summary>
public sealed partial class SourceFileTests
{
    private const int LinesMax = 300;
    private const int TestLinesMax = 400;
    private const int ColumnsMax = 120;

    // A record or an enum of so few lines may stand below the type that owns it.
    private const int SmallTypeLinesMax = 15;

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
    public void Every_file_holds_one_type_named_as_the_file_and_small_ones_that_it_owns()
    {
        var offenders =
            from path in SourceTree.Code
            let lines = SourceTree.Lines(path)
            let types = TypesIn(lines).ToArray()
            let expected = Path.GetFileName(path).Split('.')[0]
            where types.Length > 0 && (types[0].Name != expected || types[1..].Any(type => !type.IsSmall))
            select $"{path} holds {string.Join(" and ", types.Select(type => type.Name))}";

        offenders.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("class First;\nrecord Second(int A);", true)]
    [InlineData("class First;\nenum Second\n{\n    A,\n}", true)]
    [InlineData("class First;\nrecord Second(\n    int A,\n    int B);", true)]
    [InlineData("class First;\nclass Second;", false)]
    [InlineData("class First;\nrecord Second\n{\n    int A;\n\n\n\n\n\n\n\n\n\n\n\n\n    int B;\n}", false)]
    public void A_type_is_small_by_its_kind_and_its_lines(string code, bool isSmall) =>
        TypesIn(code.Split('\n')).Last().IsSmall.ShouldBe(isSmall);

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

    private static IEnumerable<(string Name, bool IsSmall)> TypesIn(string[] lines)
    {
        foreach (var (start, line) in lines.Index())
        {
            if (Type.Match(line) is not { Success: true } type) continue;
            var end = Array.FindIndex(lines, start, each => each is "{" || each.EndsWith(';'));
            if (end >= 0 && lines[end] is "{") end = Array.IndexOf(lines, "}", end);
            var isSmall = end >= 0
                && end - start < SmallTypeLinesMax
                && type.Groups["kind"].Value is "record" or "record struct" or "enum";
            yield return (type.Groups["name"].Value, isSmall);
        }
    }

    [GeneratedRegex(@"\b(TO" + "DO|FIX" + @"ME)\b(?!.*#\d)")]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(
        @"^((public|internal|file|abstract|sealed|static|partial|readonly|ref|unsafe) )*"
        + @"(?<kind>class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Type { get; }

    // Up to its body: a record's parameters may take several lines.
    [GeneratedRegex(
        @"^[ \t]+(?!.*\bprivate\b)((public|internal|protected|abstract|sealed|static|partial|readonly|ref|new) )+"
        + @"(class|record struct|record|struct|interface|enum) (?<name>\w+)(<[^>]*>)?(\([^)]*\))?(?<bases>[^{;(]*)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex NestedType { get; }
}
