using System.Collections.Frozen;
using System.Text.Json;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Queues;

namespace SessionBroker.Functions.PlacementEvents;

/// <summary>
/// Reads a placement event (Amazon GameLift Servers developer guide, "Game session placement events"). Members that it
/// does not name are let pass: AWS adds to its events.
/// </summary>
internal static class PlacementDetail
{
    private const string QueueArn = ":gamesessionqueue/";

    private static readonly FrozenDictionary<string, PlacementOutcome> Types =
        Enum.GetValues<PlacementOutcome>()
            .ToFrozenDictionary(outcome => $"Placement{outcome}", StringComparer.Ordinal);

    public static Result<PlacementEnd> Read(EventEnvelope envelope)
    {
        var type = Text("type");
        if (type is null || !Types.TryGetValue(type, out var outcome))
            return EventEnvelope.Unreadable($"detail.type is '{type}'");
        if (Text("placementId") is not { Length: > 0 } placementId)
            return EventEnvelope.Unreadable("detail.placementId is missing");
        if (Time("startTime") is not { } startedAt || Time("endTime") is not { } endedAt)
            return EventEnvelope.Unreadable("detail.startTime or endTime is no time");
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
