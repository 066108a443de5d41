using SessionBroker.Benchmarks;
using SessionBroker.Benchmarks.Measuring;
using SessionBroker.Benchmarks.Parts;
using SessionBroker.Benchmarks.Reporting;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class PerformanceTablesTests
{
    [Fact]
    public void Figures_are_medians_with_quartiles()
    {
        var report = MakeReport(
            ("ours", Measure.ColdTls, [1, 2, 3, 4, 5]), ("peer", Measure.ColdTls, [10, 20, 30, 40, 50]));

        PerformanceTables.Of(report)["figures"].ShouldBe("""
            | measure | ours | peer |
            | --- | ---: | ---: |
            | cold start, TLS, ms | **3.0** (2.0–4.0) | **30.0** (20.0–40.0) |
            """);
    }

    [Fact]
    public void Ratios_say_how_many_times_ours_the_other_needs()
    {
        var report = MakeReport(("ours", Measure.ColdTls, [2, 2, 2]), ("peer", Measure.ColdTls, [6, 8, 10]));

        PerformanceTables.Of(report)["ratios"].ShouldEndWith("| cold start, TLS | **4.0** (3.5–4.5) |");
    }

    [Fact]
    public void What_was_not_measured_is_a_dash_or_no_row()
    {
        var report = MakeReport(("ours", Measure.ColdPlain, [1]), ("peer", Measure.ZipSize, [2]));

        var tables = PerformanceTables.Of(report);

        tables["figures"].ShouldEndWith("| cold start, HTTP, ms | 1.0 | – |\n| zip, MB | – | 2.0 |");
        tables["ratios"].ShouldEndWith("| cold start, HTTP | – |\n| zip | – |");
    }

    [Fact]
    public void Calls_are_for_one_request()
    {
        var report = MakeReport(("ours", Measure.ColdPlain, [1]), ("peer", Measure.ColdPlain, [1])) with
        {
            Calls = new Dictionary<string, Dictionary<string, int>>
            {
                ["ours"] = new() { ["DynamoDB PutItem"] = 200, ["GameLift CreatePlayerSession"] = 100 },
                ["peer"] = new() { ["GameLift CreatePlayerSession"] = 50 },
            },
        };

        PerformanceTables.Of(report)["calls"].ShouldBe("""
            | calls a request | ours | peer |
            | --- | ---: | ---: |
            | `DynamoDB PutItem` | 2 | – |
            | `GameLift CreatePlayerSession` | 1 | 0.5 |
            | in all | **3** | **0.5** |
            """);
    }

    [Fact]
    public void Parts_have_their_time_and_bytes()
    {
        var report = MakeReport(("ours", Measure.ColdPlain, [1])) with
        {
            Parts = [new PartFigure("parse the event", 12.34, 0.56, 7890)],
        };

        PerformanceTables.Of(report)["parts"].ShouldEndWith("| parse the event | 12.3 | 0.6 | 7890 |");
    }

    [Fact]
    public void Machine_says_what_was_left_out_and_why()
    {
        var report = MakeReport(("ours", Measure.ColdPlain, [1])) with { LeftOut = ["ours, JIT: it was not built"] };

        var machine = PerformanceTables.Of(report)["machine"];

        machine.ShouldStartWith("Measured on 2 January 2026: Some CPU, 2 cores");
        machine.ShouldEndWith("Left out: ours, JIT: it was not built.");
    }

    [Fact]
    public void Summary_compares_with_the_last_subject()
    {
        var report = MakeReport(
            ("ours", Measure.ColdTls, [2]), ("other", Measure.ColdTls, [3]), ("peer", Measure.ColdTls, [8]));

        PerformanceTables.SummaryOf(report).ShouldBe("""
            | measure | peer : ours | ours | peer |
            | --- | ---: | ---: | ---: |
            | cold start, TLS, ms | 4.0 | 2.0 | 8.0 |
            """);
    }

    [Fact]
    public void Charts_have_a_bar_for_each_figure()
    {
        var report = MakeReport(("ours", Measure.ColdTls, [2]), ("peer", Measure.ColdTls, [8]));

        var charts = PerformanceCharts.Of(report);

        charts["ratios.svg"].ShouldContain(">4.0 ×<");
        charts["cold.svg"].ShouldContain(">8.0 ms<");
        charts["warm.svg"].ShouldNotContain("<rect");
    }

    private static Report MakeReport(params (string Subject, Measure Measure, double[] Values)[] measured)
    {
        var figures = new Figures();
        foreach (var (subject, measure, values) in measured)
            foreach (var value in values) figures.Add(subject, measure, value);

        var machine = new MachineDescription(
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            "Some CPU",
            2,
            "Linux",
            ".NET 10",
            "Node 20",
            "0.50");
        return new Report(
            [.. measured.Select(each => each.Subject).Distinct()],
            figures,
            new Dictionary<string, Dictionary<string, int>>(),
            [],
            [],
            new BenchmarkSettings { Requests = 100 },
            machine);
    }
}
