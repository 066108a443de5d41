using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>A fleet. The id's pattern is contract.json's (FleetId).</summary>
internal static class FleetTable
{
    public static ConfigObject<FleetSetup> Kind { get; } = new(
        new FleetSetup { FleetId = "", Locations = [] },
        ConfigMember<FleetSetup>.Of(
            "id",
            "fleet-..., or containerfleet-... for containers.",
            new ConfigText("^[a-z]*fleet-[a-zA-Z0-9-]{1,100}$", "'fleet-' and letters, digits and dashes"),
            (fleet, value) => fleet with { FleetId = value },
            required: true),
        ConfigMember<FleetSetup>.Of(
            "name",
            "Its name.",
            new ConfigText(),
            (fleet, value) => fleet with { Name = value }),
        ConfigMember<FleetSetup>.Of(
            "description",
            "Free text.",
            new ConfigText(),
            (fleet, value) => fleet with { Description = value }),
        ConfigMember<FleetSetup>.Of(
            "compute",
            "What hosts its processes; ec2 unless said.",
            ConfigChoices.Of<ComputeKind>(),
            (fleet, value) => fleet with { Compute = value }),
        ConfigMember<FleetSetup>.Of(
            "spot",
            "Spot instances, which can be interrupted.",
            new ConfigFlag(),
            (fleet, value) => fleet with { Spot = value }),
        ConfigMember<FleetSetup>.Of(
            "instanceType",
            "Such as c5.large.",
            new ConfigText(),
            (fleet, value) => fleet with { InstanceType = value }),
        ConfigMember<FleetSetup>.Of(
            "status",
            "ACTIVE unless said.",
            ConfigChoices.Of(
                "NEW", "DOWNLOADING", "VALIDATING", "BUILDING", "ACTIVATING", "ACTIVE", "DELETING", "ERROR"),
            (fleet, value) => fleet with { Status = value }),
        ConfigMember<FleetSetup>.Of(
            "locations",
            "Where it runs.",
            new ConfigList<FleetLocationSetup>(LocationTable.Kind, min: 1),
            (fleet, value) => fleet with { Locations = value },
            required: true),
        ConfigMember<FleetSetup>.Of(
            "processesPerInstance",
            "Server processes, and so game sessions, on each instance (GameLift's quota is 50).",
            new ConfigCount(min: 1, max: 1000),
            (fleet, value) => fleet with { ProcessesPerInstance = value }),
        ConfigMember<FleetSetup>.Of(
            "maxConcurrentGameSessionActivations",
            "How many game sessions of one instance may be ACTIVATING at once.",
            new ConfigCount(min: 1),
            (fleet, value) => fleet with { MaxConcurrentGameSessionActivations = value }),
        ConfigMember<FleetSetup>.Of(
            "activationTimeoutSeconds",
            "A game session that is not ACTIVE by then is TERMINATED.",
            new ConfigCount(min: 1, max: 600),
            (fleet, value) => fleet with { ActivationTimeoutSeconds = value }),
        ConfigMember<FleetSetup>.Of(
            "creationPolicy",
            "ResourceCreationLimitPolicy.",
            PolicyTable.Creation,
            (fleet, value) => fleet with { CreationPolicy = value }),
        ConfigMember<FleetSetup>.Of(
            "fullProtection",
            "Game sessions are protected from scaling in.",
            new ConfigFlag(),
            (fleet, value) => fleet with { FullProtection = value }),
        ConfigMember<FleetSetup>.Of(
            "generatedCertificate",
            "TLS: clients must connect by DNS name.",
            new ConfigFlag(),
            (fleet, value) => fleet with { GeneratedCertificate = value }),
        ConfigMember<FleetSetup>.Of(
            "playerGatewayMode",
            "DISABLED unless said.",
            ConfigChoices.Of("DISABLED", "ENABLED", "REQUIRED"),
            (fleet, value) => fleet with { PlayerGatewayMode = value }),
        ConfigMember<FleetSetup>.Of(
            "agent",
            "An Anywhere fleet without the GameLift Agent refuses FORCE_TERMINATE.",
            new ConfigFlag(),
            (fleet, value) => fleet with { Agent = value }),
        ConfigMember<FleetSetup>.Of(
            "hourlyCost",
            "For a queue that looks at COST.",
            new ConfigNumber(),
            (fleet, value) => fleet with { HourlyCost = value }),
        ConfigMember<FleetSetup>.Of(
            "gameServers",
            "What its virtual game servers and their players do.",
            GameServersTable.Kind,
            (fleet, value) => fleet with { GameServers = value }));
}
