using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Events;
using SessionBroker.GameLiftSimulator.Protocol;

namespace SessionBroker.GameLiftSimulator.Control;

/// <summary>The control API's documents, in both directions.</summary>
internal static class ControlJson
{
    private const double SecondsMax = 86_400;

    public static JsonArray List(IEnumerable<string> items) => [.. items.Select(item => JsonValue.Create(item))];

    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonObject OfFaults(IEnumerable<InjectedFault> faults) => new()
    {
        ["faults"] = new JsonArray([.. faults.Select(Of)]),
    };

    public static JsonObject Of(InjectedFault fault) => new()
    {
        ["id"] = fault.Id,
        ["operation"] = fault.Rule.Operation,
        ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(fault.Rule.Kind.ToString()),
        ["probability"] = fault.Rule.Probability,
        ["count"] = fault.Rule.Count,
        ["latencyMilliseconds"] = fault.Rule.LatencyMilliseconds,
        ["code"] = fault.Rule.Code,
        ["message"] = fault.Rule.Message,
        ["struck"] = fault.Struck,
    };

    public static FaultRule ReadFault(ControlBody body)
    {
        var rule = new FaultRule { Kind = body.Choice<FaultKind>("kind") };
        return rule with
        {
            Operation = body.OptionalText("operation") ?? rule.Operation,
            Probability = body.OptionalNumber("probability", max: 1) ?? rule.Probability,
            Count = body.OptionalCount("count"),
            LatencyMilliseconds = body.OptionalCount("latencyMilliseconds") ?? rule.LatencyMilliseconds,
            Code = body.OptionalText("code") ?? rule.Code,
            Message = body.OptionalText("message") ?? rule.Message,
        };
    }

    public static JsonObject Of(EventFaults faults, int undelivered) => new()
    {
        ["duplicateChance"] = faults.DuplicateChance,
        ["lossChance"] = faults.LossChance,
        ["reorderChance"] = faults.ReorderChance,
        ["reorderSeconds"] = faults.ReorderSeconds,
        ["delaySeconds"] = faults.DelaySeconds,
        ["delaySecondsMax"] = faults.DelaySecondsMax,
        ["undelivered"] = undelivered,
    };

    public static EventFaults ReadEventFaults(ControlBody body)
    {
        var plain = new EventFaults();
        return new EventFaults
        {
            DuplicateChance = body.OptionalNumber("duplicateChance", max: 1) ?? 0,
            LossChance = body.OptionalNumber("lossChance", max: 1) ?? 0,
            ReorderChance = body.OptionalNumber("reorderChance", max: 1) ?? 0,
            ReorderSeconds = body.OptionalNumber("reorderSeconds", SecondsMax) ?? plain.ReorderSeconds,
            DelaySeconds = body.OptionalNumber("delaySeconds", SecondsMax) ?? 0,
            DelaySecondsMax = body.OptionalNumber("delaySecondsMax", SecondsMax) ?? 0,
        };
    }

    public static JsonObject OfCalls(IEnumerable<CallCount> calls) => new()
    {
        ["calls"] = new JsonArray(
        [
            .. calls.Select(call => new JsonObject
            {
                ["operation"] = call.Operation, ["outcome"] = call.Outcome, ["count"] = call.Count,
            }),
        ]),
    };
}
