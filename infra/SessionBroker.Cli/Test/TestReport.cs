using System.Xml.Linq;

namespace SessionBroker.Cli.Test;

/// <summary>What one test project's run ended in, from its .trx file.</summary>
internal sealed record TestReport(
    TestTally Tally, IReadOnlyList<TestFailure> Failures, IReadOnlyList<TestSkip> Skips)
{
    private const int StackLinesMax = 8;

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>
    /// A run that left no report although it should have: it counts as one failure, or it would pass.
    /// </summary>
    public static TestReport Crashed(string project, string output)
    {
        var failure = new TestFailure($"{project} (the run itself)", output);
        return new TestReport(new TestTally(Passed: 0, Failed: 1, Skipped: 0), [failure], []);
    }

    public static TestReport None { get; } = new(new TestTally(Passed: 0, Failed: 0, Skipped: 0), [], []);

    public static TestReport Read(XDocument trx)
    {
        var results = trx.Descendants(Trx + "UnitTestResult").ToArray();
        var skipped = results.Where(result => OutcomeOf(result) == "NotExecuted").ToArray();
        var passed = results.Count(result => OutcomeOf(result) == "Passed");
        var failed = results.Where(result => OutcomeOf(result) is not ("Passed" or "NotExecuted")).ToArray();
        return new TestReport(
            new TestTally(passed, failed.Length, skipped.Length),
            [.. failed.Select(result => new TestFailure(NameOf(result), DetailsOf(result)))],
            [.. skipped.Select(result => new TestSkip(NameOf(result), MessageOf(result)))]);
    }

    private static string NameOf(XElement result) => (string?)result.Attribute("testName") ?? "?";

    private static string OutcomeOf(XElement result) => (string?)result.Attribute("outcome") ?? "";

    private static string MessageOf(XElement result) => TextOf(result, "Message").Trim();

    private static string DetailsOf(XElement result)
    {
        var stack = TextOf(result, "StackTrace").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', [MessageOf(result), .. stack.Take(StackLinesMax), TextOf(result, "StdOut").Trim()]);
    }

    private static string TextOf(XElement result, string element) =>
        result.Descendants(Trx + element).FirstOrDefault()?.Value ?? "";
}
