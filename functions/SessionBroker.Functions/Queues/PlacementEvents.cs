using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Metrics;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// Settles the reservations of the broker's own game session placements, and counts the outcomes of all. A duplicate
/// event is counted twice: SQS and EventBridge deliver at least once.
/// </summary>
internal sealed class PlacementEvents(PlacingSync placings, ILogger log) : IEventReceiver
{
    private static readonly Dictionary<string, PlacementOutcome> Types =
        Enum.GetValues<PlacementOutcome>()
            .ToDictionary(outcome => $"Placement{outcome}", StringComparer.Ordinal);

    private static readonly EventId Placed = new(1020);

    public static QueueSource Source { get; } = new(nameof(PlacementEvents), "GameLift Queue Placement Event");

    public async Task<BrokerError?> TakeAsync(
        EventEnvelope envelope, ILambdaContext context, CancellationToken cancellationToken)
    {
        if (!Read(envelope).TryGet(out var end, out var error)) return error;
        if (await ReportAsync(end, cancellationToken) is { } failure) return failure;

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

    private async Task<BrokerError?> ReportAsync(PlacementEnd end, CancellationToken cancellationToken)
    {
        if (PlacingId.Parse(end.PlacementId) is not { Kind: PlacingKind.Placement } id) return null;
        var report = new PlacingReport(StatusOf(end.Outcome), end.EndedAt)
        {
            GameSession = end.GameSession,
            IsEvent = true,
        };
        return await placings.ReportAsync(id, report, cancellationToken);
    }

    private static PlacingStatus StatusOf(PlacementOutcome outcome) => outcome switch
    {
        PlacementOutcome.Fulfilled => PlacingStatus.Placed,
        PlacementOutcome.Cancelled => PlacingStatus.Cancelled,
        PlacementOutcome.TimedOut => PlacingStatus.TimedOut,
        PlacementOutcome.Failed => PlacingStatus.Failed,
    };

    private static Metric MetricOf(PlacementOutcome outcome) => outcome switch
    {
        PlacementOutcome.Fulfilled => BrokerMetrics.PlacementsFulfilled,
        PlacementOutcome.Cancelled => BrokerMetrics.PlacementsCancelled,
        PlacementOutcome.TimedOut => BrokerMetrics.PlacementsTimedOut,
        PlacementOutcome.Failed => BrokerMetrics.PlacementsFailed,
    };

    // Amazon GameLift Servers developer guide, "Game session placement events".
    private static Result<PlacementEnd> Read(EventEnvelope envelope)
    {
        var detail = new EventDetail(envelope.Detail);
        var type = detail.Text("type");
        if (type is null || !Types.TryGetValue(type, out var outcome))
            return EventEnvelope.Unreadable($"detail.type is '{type}'");
        if (detail.Text("placementId") is not { Length: > 0 } placementId)
            return EventEnvelope.Unreadable("detail.placementId is missing");
        if (detail.Time("startTime") is not { } startedAt || detail.Time("endTime") is not { } endedAt)
            return EventEnvelope.Unreadable("detail.startTime or endTime is not a time");
        if (envelope.ResourceOf("gamesessionqueue") is not { } queue)
            return EventEnvelope.Unreadable("resources name no queue");

        return new PlacementEnd(
            placementId, queue, outcome, startedAt, endedAt, detail.GameSession("placedPlayerSessions"));
    }
}
