using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Operations;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>A fault that is there from the start.</summary>
internal static class FaultTable
{
    public static ConfigObject<FaultRule> Kind { get; } = new(
        new FaultRule { Kind = default },
        ConfigMember<FaultRule>.Of(
            "kind",
            "What goes wrong.",
            ConfigChoices.Of<FaultKind>(),
            (record, value) => record with { Kind = value },
            required: true),
        ConfigMember<FaultRule>.Of(
            "operation",
            "The operation that it strikes; * (all) unless said.",
            ConfigChoices.Of([FaultRule.EveryOperation, .. OperationTable.All.Keys.Order(StringComparer.Ordinal)]),
            (record, value) => record with { Operation = value }),
        ConfigMember<FaultRule>.Of(
            "probability",
            "Of each request.",
            new ConfigNumber(max: 1),
            (record, value) => record with { Probability = value }),
        ConfigMember<FaultRule>.Of(
            "count",
            "How many requests it strikes; any number unless said.",
            new ConfigCount(),
            (record, value) => record with { Count = value }),
        ConfigMember<FaultRule>.Of(
            "latencyMilliseconds",
            "Of latency.",
            new ConfigCount(max: 600_000),
            (record, value) => record with { LatencyMilliseconds = value }),
        ConfigMember<FaultRule>.Of(
            "code",
            "Of error; InternalServiceException unless said.",
            new ConfigText(),
            (record, value) => record with { Code = value }),
        ConfigMember<FaultRule>.Of(
            "message",
            "Of error.",
            new ConfigText(),
            (record, value) => record with { Message = value }));
}
