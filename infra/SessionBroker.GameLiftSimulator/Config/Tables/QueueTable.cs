using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>A game session queue.</summary>
internal static class QueueTable
{
    public static ConfigObject<QueueSetup> Kind { get; } = new(
        new QueueSetup { Name = "" },
        ConfigMember<QueueSetup>.Of(
            "name",
            "Its name.",
            new ConfigText("^[a-zA-Z0-9-]{1,128}$", "letters, digits and dashes"),
            (record, value) => record with { Name = value },
            required: true),
        ConfigMember<QueueSetup>.Of(
            "destinations",
            "Ids or ARNs of fleets and aliases, in the order of preference.",
            new ConfigList<string>(new ConfigText()),
            (record, value) => record with { Destinations = value }),
        ConfigMember<QueueSetup>.Of(
            "timeoutInSeconds",
            "A placement that is not fulfilled by then is TIMED_OUT.",
            new ConfigCount(min: 10, max: 600),
            (record, value) => record with { TimeoutInSeconds = value }),
        ConfigMember<QueueSetup>.Of(
            "latencyPolicies",
            "PlayerLatencyPolicies, in the order in which they apply.",
            new ConfigList<LatencyPolicy>(PolicyTable.Latency),
            (record, value) => record with { LatencyPolicies = value }),
        ConfigMember<QueueSetup>.Of(
            "allowedLocations",
            "FilterConfiguration: absent, every location is allowed.",
            new ConfigList<string>(LocationTable.Name),
            (record, value) => record with { AllowedLocations = value }),
        ConfigMember<QueueSetup>.Of(
            "priorityOrder",
            "PriorityConfiguration.",
            new ConfigList<string>(ConfigChoices.Of("LATENCY", "COST", "DESTINATION", "LOCATION")),
            (record, value) => record with { PriorityOrder = value }),
        ConfigMember<QueueSetup>.Of(
            "locationOrder",
            "The order for the priority LOCATION.",
            new ConfigList<string>(LocationTable.Name),
            (record, value) => record with { LocationOrder = value }),
        ConfigMember<QueueSetup>.Of(
            "customEventData",
            "Stands in every event of the queue.",
            new ConfigText(),
            (record, value) => record with { CustomEventData = value }),
        ConfigMember<QueueSetup>.Of(
            "notificationTarget",
            "The ARN of an SNS topic.",
            new ConfigText(),
            (record, value) => record with { NotificationTarget = value }));
}
