namespace SessionBroker.Benchmarks.Reporting;

/// <summary>Shows a report, and writes it into the documents where that was asked for.</summary>
internal static class ReportWriter
{
    public static async Task WriteAsync(Report report, TextWriter output)
    {
        var tables = PerformanceTables.Of(report);
        foreach (var table in tables.Values)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(table);
        }

        if (report.Settings.Documents is { } folder)
        {
            await EditAsync(Path.Combine(folder, "performance.md"), text => tables.Aggregate(
                text, (document, table) => MarkedDocument.Replace(document, table.Key, table.Value)));
            var charts = Directory.CreateDirectory(Path.Combine(folder, "performance"));
            foreach (var (name, svg) in PerformanceCharts.Of(report))
                await File.WriteAllTextAsync(Path.Combine(charts.FullName, name), svg);
        }

        if (report.Settings.Summary is { } path)
        {
            var summary = PerformanceTables.SummaryOf(report);
            await EditAsync(path, text => MarkedDocument.Replace(text, "summary", summary));
        }
    }

    private static async Task EditAsync(string path, Func<string, string> edit) =>
        await File.WriteAllTextAsync(path, edit(await File.ReadAllTextAsync(path)));
}
