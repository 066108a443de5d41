using System.Text.Json.Nodes;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Metrics;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Scheduling;

/// <summary>The scheduled function as Lambda runs it, from its event to its report, metrics and log.</summary>
public sealed class ReconcileFunctionTests : IDisposable
{
    private readonly TestBroker _broker = new();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task A_pass_reports_what_it_did()
    {
        await ReserveAsync();
        _broker.Time.Advance(TimeSpan.FromSeconds(70));

        var report = await _broker.RunAsync("Reconcile");

        report.ToJsonString().ShouldBe(
            """
            {"end":"complete","checked":1,"timedOut":1,"completed":0,"failed":0,"released":0,"adopted":0,
            "stillActive":0,"gameLiftCalls":1,"errors":0,"oldestOverdueSeconds":10}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("""{"source":"aws.events","detail":{}}""")]
    public async Task The_event_does_not_matter(string payload)
    {
        var report = await _broker.RunAsync("Reconcile", payload);

        report["end"]!.GetValue<string>().ShouldBe("complete");
    }

    [Fact]
    public async Task Every_pass_is_one_line_of_metrics()
    {
        await ReserveAsync();
        _broker.Time.Advance(TimeSpan.FromSeconds(70));

        await _broker.RunAsync("Reconcile");

        var line = MetricLines().ShouldHaveSingleItem();
        var directive = line["_aws"]!["CloudWatchMetrics"]![0]!;
        line["_aws"]!["Timestamp"]!.GetValue<long>().ShouldBe(_broker.Time.GetUtcNow().ToUnixTimeMilliseconds());
        directive["Namespace"]!.GetValue<string>().ShouldBe("SessionBroker");
        directive["Dimensions"]!.ToJsonString().ShouldBe("""[["FunctionName"]]""");
        directive["Metrics"]!.AsArray().Select(metric => $"{metric!["Name"]} {metric["Unit"]}")
            .ShouldBe(BrokerMetrics.Reconcile.Select(metric => $"{metric.Name} {metric.Unit}"));
        line["FunctionName"]!.GetValue<string>().ShouldBe("Reconcile");
        line["requestId"].ShouldNotBeNull();
        BrokerMetrics.Reconcile.Select(metric => $"{metric.Name}={line[metric.Name]!.GetValue<double>()}")
            .Where(value => !value.EndsWith("=0", StringComparison.Ordinal))
            .ShouldBe(
                ["ReservationsChecked=1", "ReservationsTimedOut=1", "ReconcileGameLiftCalls=1", "OldestOverdue=10"]);
    }

    [Fact]
    public async Task A_pass_without_work_is_a_line_that_nobody_need_read()
    {
        await _broker.RunAsync("Reconcile");

        var line = MetricLines().ShouldHaveSingleItem();
        line["level"]!.GetValue<string>().ShouldBe("Debug");
        line["OldestOverdue"]!.GetValue<double>().ShouldBe(0);
    }

    [Fact]
    public async Task A_pass_that_settled_something_is_a_line_to_read()
    {
        await ReserveAsync();
        _broker.Time.Advance(TimeSpan.FromSeconds(70));

        await _broker.RunAsync("Reconcile");

        var line = MetricLines().ShouldHaveSingleItem();
        line["level"]!.GetValue<string>().ShouldBe("Information");
        line["message"]!.GetValue<string>().ShouldBe(
            "Reconciled 1: 1 timed out, 0 completed, 0 failed, 0 released, 0 adopted, 0 still active, 0 errors, "
            + "Complete");
    }

    [Fact]
    public async Task What_is_left_to_the_next_pass_is_logged_and_counted()
    {
        await ReserveAsync();
        _broker.Time.Advance(TimeSpan.FromSeconds(70));
        _broker.GameLift.Faults.Refuse("DescribePlayerSessions", ErrorKind.UpstreamFailed);

        var report = await _broker.RunAsync("Reconcile");

        var left = Lines().Where(line => line["event"]!.GetValue<int>() == 1011).ShouldHaveSingleItem();
        (left["level"]!.GetValue<string>(), left["code"]!.GetValue<string>()).ShouldBe(("Error", "upstream-failed"));
        left["subject"]!.GetValue<string>().ShouldStartWith("res-");
        left["detail"]!.GetValue<string>().ShouldBe("Logged UpstreamFailed.");
        report["errors"]!.GetValue<int>().ShouldBe(1);
        MetricLines().ShouldHaveSingleItem()["ReconcileSkipped"]!.GetValue<double>().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_known_is_no_metric()
    {
        for (var shard = 0; shard < IReservations.Shards; shard++)
            _broker.Store.Faults.Refuse("DuePlayers", ErrorKind.StoreUnavailable);

        var report = await _broker.RunAsync("Reconcile");

        var line = MetricLines().ShouldHaveSingleItem();
        line["OldestOverdue"].ShouldBeNull();
        line["_aws"]!.ToJsonString().ShouldNotContain("OldestOverdue");
        report["oldestOverdueSeconds"].ShouldBeNull();
    }

    [Fact]
    public async Task A_pass_that_Lambda_gives_little_time_says_that_it_stopped()
    {
        await ReserveAsync();
        _broker.Time.Advance(TimeSpan.FromSeconds(70));

        var report = await _broker.RunAsync("Reconcile", remaining: TimeSpan.FromSeconds(10));

        report["end"]!.GetValue<string>().ShouldBe("outOfTime");
        MetricLines().ShouldHaveSingleItem()["ReconcileStoppedEarly"]!.GetValue<double>().ShouldBe(1);
    }

    private async Task ReserveAsync()
    {
        var session = _broker.GameLift.Start("fleet-home").Id;
        var answer = await _broker.SendAsync(
            ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", session.UrlForm).WithJson("{}"));
        answer.Status.ShouldBe(201);
    }

    private JsonNode[] Lines() => [.. _broker.Log.Select(line => JsonNode.Parse(line)!)];

    private JsonNode[] MetricLines() => [.. Lines().Where(line => line["_aws"] is not null)];
}
