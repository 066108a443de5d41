using System.Text;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>
/// The outcomes as a table for people, a row for each call: what the client was answered, a comma between what it heard
/// first and what in the end. docs/reliability.md has the table of one run.
/// </summary>
internal static class CrashTable
{
    private const string FirstColumn = "request";

    private static readonly (FaultMode Mode, string Title)[] Modes =
    [
        (FaultMode.CrashBefore, "killed before it"),
        (FaultMode.CrashAfter, "killed after it"),
        (FaultMode.TimeOutBefore, "it gets lost"),
        (FaultMode.TimeOutAfter, "its answer gets lost"),
    ];

    public static string Of(IEnumerable<CrashOutcome> outcomes)
    {
        var table = new StringBuilder()
            .AppendLine(Row([FirstColumn, "call", .. Modes.Select(column => column.Title)]))
            .AppendLine(Row(Enumerable.Repeat("---", Modes.Length + 2)));
        foreach (var row in outcomes.GroupBy(outcome => (outcome.Scenario.Name, outcome.Number, outcome.Call)))
        {
            var cells = Modes.Select(
                column => row.FirstOrDefault(outcome => outcome.Mode == column.Mode)?.Answered ?? "FAILED");
            table.AppendLine(Row([row.Key.Name, $"{row.Key.Number}. {row.Key.Call}", .. cells]));
        }

        return table.ToString();
    }

    /// <summary>Which faults at which calls of which requests a text's table has, without what came of them.</summary>
    public static IEnumerable<string> ShapeOf(string text)
    {
        var rows = text.Split('\n', StringSplitOptions.TrimEntries)
            .SkipWhile(line => !line.StartsWith($"| {FirstColumn} |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|')).ToArray();
        return rows.Take(1).Concat(rows.Skip(2).Select(row => string.Join('|', row.Split('|').Take(3))));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
