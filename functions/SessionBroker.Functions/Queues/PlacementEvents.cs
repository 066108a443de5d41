using System.Collections.Frozen;
using System.Text.Json;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Metrics;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// Counts the outcomes of all game session placements. A duplicate event is counted twice: SQS and EventBridge deliver
/// at least once.
/// </summary>
internal sealed class PlacementEvents(ILogger log)
{
    private const string QueueArn = ":gamesessionqueue/";

    private static readonly FrozenDictionary<string, PlacementOutcome> Types =
        Enum.GetValues<PlacementOutcome>()
            .ToFrozenDictionary(outcome => $"Placement{outcome}", StringComparer.Ordinal);

    private static readonly EventId Placed = new(1020);

    public static QueueSource Source { get; } = new(nameof(PlacementEvents), "GameLift Queue Placement Event");

    public BrokerError? Take(EventEnvelope envelope, ILambdaContext context)
    {
        if (!Read(envelope).TryGet(out var end, out var error)) return error;

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

    // Amazon GameLift Servers developer guide, "Game session placement events". Other members are ignored, because AWS
    // may add members to its events.
    private static Result<PlacementEnd> Read(EventEnvelope envelope)
    {
        var type = Text("type");
        if (type is null || !Types.TryGetValue(type, out var outcome))
            return EventEnvelope.Unreadable($"detail.type is '{type}'");
        if (Text("placementId") is not { Length: > 0 } placementId)
            return EventEnvelope.Unreadable("detail.placementId is missing");
        if (Time("startTime") is not { } startedAt || Time("endTime") is not { } endedAt)
            return EventEnvelope.Unreadable("detail.startTime or endTime is not a time");
        if (QueueOf(envelope) is not { } queue)
            return EventEnvelope.Unreadable("resources name no queue");

        return new PlacementEnd(placementId, queue, outcome, startedAt, endedAt);

        string? Text(string name) =>
            envelope.Detail.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
                ? value.GetString()
                : null;

        DateTimeOffset? Time(string name) =>
            envelope.Detail.TryGetProperty(name, out var value)
            && value.ValueKind is JsonValueKind.String
            && value.TryGetDateTimeOffset(out var time)
                ? time
                : null;
    }

    private static string? QueueOf(EventEnvelope envelope)
    {
        if (envelope.Resources.IsDefaultOrEmpty) return null;
        var arn = envelope.Resources.FirstOrDefault(each => each.Contains(QueueArn, StringComparison.Ordinal));
        return arn?[(arn.IndexOf(QueueArn, StringComparison.Ordinal) + QueueArn.Length)..];
    }
}
