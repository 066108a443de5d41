using Amazon.Lambda.Core;

using Microsoft.Extensions.Logging;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Metrics;
using SessionBroker.Functions.Queues;

using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.Functions.PlacementEvents;

/// <summary>
/// Measures how game session placements end, whoever started them. An event that comes twice is counted twice: SQS and
/// EventBridge promise at least once.
/// </summary>
internal sealed class PlacementEventsFunction(ILogger log)
{
    private static readonly EventId Placed = new(1020);

    public BrokerError? Take(EventEnvelope envelope, ILambdaContext context)
    {
        if (!PlacementDetail.Read(envelope).TryGet(out var end, out var error)) return error;

        var seconds = (end.EndedAt - end.StartedAt).TotalSeconds;
        var line = new MetricLine(
            $"Placement {end.PlacementId} in {end.QueueName}: {end.Outcome} after {seconds:0.000} s",
            context.FunctionName,
            end.Outcome is PlacementOutcome.Fulfilled
                ? [MetricOf(end.Outcome).Of(1), BrokerMetrics.PlacementTime.Of(seconds)]
                : [MetricOf(end.Outcome).Of(1)]);
        line.Write(log, end.Outcome is PlacementOutcome.Failed ? LogLevel.Error : LogLevel.Information, Placed);
        return null;
    }

    private static Metric MetricOf(PlacementOutcome outcome) => outcome switch
    {
        PlacementOutcome.Fulfilled => BrokerMetrics.PlacementsFulfilled,
        PlacementOutcome.Cancelled => BrokerMetrics.PlacementsCancelled,
        PlacementOutcome.TimedOut => BrokerMetrics.PlacementsTimedOut,
        PlacementOutcome.Failed => BrokerMetrics.PlacementsFailed,
    };
}
