using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using SessionBroker.Functions.Logging;
using SessionBroker.Functions.Metrics;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Metrics;

public sealed class MetricLineTests
{
    private static readonly MetricLine Line = new(
        "Two were settled",
        "stack-Reconcile-1A2B",
        [BrokerMetrics.ReservationsTimedOut.Of(2), BrokerMetrics.OldestOverdue.Of(61.5)]);

    private readonly List<string> _log = [];

    // The specification's own example has this shape; CloudWatch leaves out what has another one, and says nothing.
    [Fact]
    public void A_line_is_what_the_specification_asks_for()
    {
        Write(LogLevel.Information, LogLevel.Information);

        JsonNode.DeepEquals(
            JsonNode.Parse(_log.ShouldHaveSingleItem()),
            JsonNode.Parse(
                $$"""
                {
                  "timestamp": "2026-01-02T03:04:05Z", "level": "Information", "category": "Reconcile", "event": 1010,
                  "message": "Two were settled",
                  "_aws": {
                    "Timestamp": {{ManualTimeProvider.Start.ToUnixTimeMilliseconds()}},
                    "CloudWatchMetrics": [
                      {
                        "Namespace": "SessionBroker",
                        "Dimensions": [["FunctionName"]],
                        "Metrics": [
                          { "Name": "ReservationsTimedOut", "Unit": "Count" },
                          { "Name": "OldestOverdue", "Unit": "Seconds" }
                        ]
                      }
                    ]
                  },
                  "FunctionName": "stack-Reconcile-1A2B", "ReservationsTimedOut": 2, "OldestOverdue": 61.5
                }
                """)).ShouldBeTrue(_log[0]);
    }

    [Theory]
    [InlineData(LogLevel.Debug, LogLevel.Information)]
    [InlineData(LogLevel.Trace, LogLevel.Critical)]
    public void Metrics_are_written_at_any_level(LogLevel level, LogLevel least)
    {
        Write(level, least);

        _log.ShouldHaveSingleItem().ShouldContain("\"_aws\"");
    }

    [Fact]
    public void No_two_metrics_have_one_name() =>
        BrokerMetrics.All.Select(metric => metric.Name).ShouldBeUnique();

    private void Write(LogLevel level, LogLevel least)
    {
        using var lines = new JsonLoggerFactory(_log.Add, least, new ManualTimeProvider());
        Line.Write(lines.CreateLogger("Reconcile"), level, new EventId(1010));
    }
}
