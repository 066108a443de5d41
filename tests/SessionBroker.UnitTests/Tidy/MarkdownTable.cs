namespace SessionBroker.UnitTests.Tidy;

/// <summary>The rows of a document's tables, told apart by the heading of their first column.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of each row, without the backticks around a whole cell.</summary>
    public static IReadOnlyList<string[]> Read(string path, string firstColumn)
    {
        var rows = new List<string[]>();
        var isInside = false;
        foreach (var line in SourceTree.Lines(path))
        {
            var cells = line.StartsWith('|') ? line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries) : [];
            if (cells.Length == 0) isInside = false;
            else if (cells[0] == firstColumn) isInside = true;
            else if (isInside && !cells[0].StartsWith("---")) rows.Add([.. cells.Select(cell => cell.Trim('`'))]);
        }

        return rows;
    }
}
