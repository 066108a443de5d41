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
                Groups(report, Measure.InSummary, Ratio(report))),
            ["cold.svg"] = BarChart.Draw(
                "Starting (shorter is better)",
                Groups(report, Measure.Starting, Value(report))),
            ["warm.svg"] = BarChart.Draw(
                "Running (shorter is better)",
                Groups(report, Measure.Running, Value(report))),
        };

    private static BarGroup[] Groups(
        Report report, IReadOnlyList<Measure> measures, Func<Measure, string, (double Value, string Text)?> figure) =>
    [
        .. measures
            .Select(measure => new BarGroup(
                measure.Title,
                [
                    .. from subject in report.Subjects.Index()
                       let bar = figure(measure, subject.Item)
                       where bar is not null
                       select new Bar(subject.Index, subject.Item, bar.Value.Value, bar.Value.Text),
                ]))
            .Where(group => group.Bars.Count > 0),
    ];

    private static Func<Measure, string, (double Value, string Text)?> Value(Report report) => (measure, subject) =>
    {
        var values = report.Figures.Of(subject, measure);
        if (values.Count == 0) return null;
        var median = new Samples(values).Median;
        return (median, $"{measure.Unit.Write(median)} {measure.Unit.Symbol}");
    };

    private static Func<Measure, string, (double Value, string Text)?> Ratio(Report report) => (measure, subject) =>
    {
        var (ours, theirs) = (report.Figures.Of(report.Ours, measure), report.Figures.Of(subject, measure));
        if (ours.Count == 0 || theirs.Count == 0) return null;
        var median = Samples.Ratios(ours, theirs).Median;
        return (median, $"{median:0.0} ×");
    };
}
