using SessionBroker.Benchmarks.Measuring;

namespace SessionBroker.Benchmarks.Reporting;

/// <summary>The report as Markdown tables, by the name of the place that each has in docs/performance.md.</summary>
internal static class PerformanceTables
{
    public const string Missing = "–";

    public static IReadOnlyDictionary<string, string> Of(Report report) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["machine"] = MachineOf(report),
            ["ratios"] = RatiosOf(report),
            ["figures"] = FiguresOf(report),
            ["calls"] = CallsOf(report),
            ["parts"] = PartsOf(report),
        };

    /// <summary>What the README has: how many times less than the last subject, which is the peer.</summary>
    public static string SummaryOf(Report report)
    {
        var peer = report.Subjects[^1];
        return Table(
            ["measure", $"{peer} : {report.Ours}", report.Ours, peer],
            Measure.InSummary.Where(report.Measures.Contains).Select(measure => (string[])
            [
                $"{measure.Title}, {measure.Unit.Symbol}",
                RatioOf(report, measure, peer),
                Figure(report, measure)(report.Ours),
                Figure(report, measure)(peer),
            ]));
    }

    private static string MachineOf(Report report)
    {
        var (machine, settings) = (report.Machine, report.Settings);
        List<string> lines =
        [
            $"Measured on {machine.Day}: {machine.Processor}, {machine.Cores} cores, {machine.System}; "
                + $"{machine.DotNet}, {machine.Node}. Load when it began {machine.LoadAtStart}, when it ended "
                + $"{MachineDescription.Load()}. {settings.Rounds} rounds of cold starts; {settings.WarmRounds} rounds "
                + $"of {settings.Requests} warm requests, after {settings.WarmUpRequests} that do not count.",
        ];
        if (report.LeftOut.Count > 0) lines.AddRange(["", $"Left out: {string.Join("; ", report.LeftOut)}."]);
        return string.Join('\n', lines);
    }

    private static string RatiosOf(Report report)
    {
        var others = report.Others.ToArray();
        return Table(
            ["measure", .. others.Select(other => $"{other} : {report.Ours}")],
            report.Measures.Select(measure => (string[])
                [measure.Title, .. others.Select(other => RatioOf(report, measure, other))]));
    }

    private static string RatioOf(Report report, Measure measure, string other)
    {
        var (ours, theirs) = (report.Figures.Of(report.Ours, measure), report.Figures.Of(other, measure));
        if (ours.Count == 0 || theirs.Count == 0) return Missing;
        var ratios = Samples.Ratios(ours, theirs);
        return ours.Count == 1
            ? $"{ratios.Median:0.0}"
            : $"**{ratios.Median:0.0}** ({ratios.LowerQuartile:0.0}–{ratios.UpperQuartile:0.0})";
    }

    private static string FiguresOf(Report report) => Table(
        ["measure", .. report.Subjects],
        report.Measures.Select(measure => (string[])
            [$"{measure.Title}, {measure.Unit.Symbol}", .. report.Subjects.Select(Figure(report, measure))]));

    private static Func<string, string> Figure(Report report, Measure measure) => subject =>
    {
        var values = report.Figures.Of(subject, measure);
        if (values.Count == 0) return Missing;
        var (samples, unit) = (new Samples(values), measure.Unit);
        var (low, high) = (unit.Write(samples.LowerQuartile), unit.Write(samples.UpperQuartile));
        return values.Count == 1 ? unit.Write(samples.Median) : $"**{unit.Write(samples.Median)}** ({low}–{high})";
    };

    private static string CallsOf(Report report)
    {
        var subjects = report.Subjects.Where(report.Calls.ContainsKey).ToArray();
        var operations = subjects.SelectMany(subject => report.Calls[subject].Keys).Distinct().Order().ToArray();
        var requests = (double)report.Settings.Requests;
        var sums = subjects.Select(subject => report.Calls[subject].Values.Sum() / requests);
        return Table(
            ["calls a request", .. subjects],
            operations.Select(operation => (string[])[$"`{operation}`", .. subjects.Select(Count(operation))])
                .Append(["in all", .. sums.Select(sum => $"**{sum:0.##}**")]));

        Func<string, string> Count(string operation) => subject =>
            report.Calls[subject].TryGetValue(operation, out var count) ? $"{count / requests:0.##}" : Missing;
    }

    private static string PartsOf(Report report) => Table(
        ["part", "median, µs", "standard deviation, µs", "allocated, bytes"],
        report.Parts.Select(part => (string[])
        [
            part.Part, $"{part.MedianMicroseconds:0.0}", $"{part.DeviationMicroseconds:0.0}", $"{part.Bytes}",
        ]));

    private static string Table(string[] titles, IEnumerable<string[]> rows) => string.Join(
        '\n',
        [
            Row(titles),
            Row(titles.Select((_, column) => column == 0 ? "---" : "---:")),
            .. rows.Select(Row),
        ]);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
