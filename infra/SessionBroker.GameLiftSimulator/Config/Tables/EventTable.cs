using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.Events;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>How badly events travel.</summary>
internal static class EventTable
{
    private static readonly ConfigNumber Seconds = new(max: 86_400);
    private static readonly ConfigNumber Chance = new(max: 1);

    public static ConfigObject<EventFaults> Kind { get; } = new(
        new EventFaults(),
        ConfigMember<EventFaults>.Of(
            "duplicateChance",
            "How often an event comes twice.",
            Chance,
            (record, value) => record with { DuplicateChance = value }),
        ConfigMember<EventFaults>.Of(
            "lossChance",
            "How often it never comes.",
            Chance,
            (record, value) => record with { LossChance = value }),
        ConfigMember<EventFaults>.Of(
            "reorderChance",
            "How often it is held back so that later ones overtake it.",
            Chance,
            (record, value) => record with { ReorderChance = value }),
        ConfigMember<EventFaults>.Of(
            "reorderSeconds",
            "For how long it is then held back.",
            Seconds,
            (record, value) => record with { ReorderSeconds = value }),
        ConfigMember<EventFaults>.Of(
            "delaySeconds",
            "What every event waits, at least.",
            Seconds,
            (record, value) => record with { DelaySeconds = value }),
        ConfigMember<EventFaults>.Of(
            "delaySecondsMax",
            "Drawn evenly up to here; 0: always delaySeconds.",
            Seconds,
            (record, value) => record with { DelaySecondsMax = value }));
}
