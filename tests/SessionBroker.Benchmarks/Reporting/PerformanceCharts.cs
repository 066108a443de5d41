using SessionBroker.Benchmarks.Measuring;

namespace SessionBroker.Benchmarks.Reporting;

/// <summary>The report as charts, by file name.</summary>
internal static class PerformanceCharts
{
    public static IReadOnlyDictionary<string, string> Of(Report report) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ratios.svg"] = BarChart.Draw(
                $"How many times the figure of {report.Ours} the others need (shorter is better)",
                Groups(report, Measure.InSummary, (measure, subject) => Ratio(report, measure, subject))),
            ["cold.svg"] = BarChart.Draw(
                "Starting (shorter is better)",
                Groups(report, Measure.Starting, (measure, subject) => Value(report, measure, subject))),
            ["warm.svg"] = BarChart.Draw(
                "Running (shorter is better)",
                Groups(report, Measure.Running, (measure, subject) => Value(report, measure, subject))),
        };

    private static BarGroup[] Groups(
        Report report, IReadOnlyList<Measure> measures, Func<Measure, string, Bar?> bar) =>
    [
        .. measures
            .Select(measure => new BarGroup(
                measure.Title, [.. report.Subjects.Select(subject => bar(measure, subject)).OfType<Bar>()]))
            .Where(group => group.Bars.Count > 0),
    ];

    private static Bar? Value(Report report, Measure measure, string subject)
    {
        var values = report.Figures.Of(subject, measure);
        if (values.Count == 0) return null;
        var median = new Samples(values).Median;
        return new Bar(subject, median, $"{measure.Unit.Write(median)} {measure.Unit.Symbol}");
    }

    private static Bar? Ratio(Report report, Measure measure, string subject)
    {
        var (ours, theirs) = (report.Figures.Of(report.Ours, measure), report.Figures.Of(subject, measure));
        if (ours.Count == 0 || theirs.Count == 0) return null;
        var median = Samples.Ratios(ours, theirs).Median;
        return new Bar(subject, median, $"{median:0.0} ×");
    }
}
