using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>What virtual game servers and players do. Chances are from 0 to 1.</summary>
internal static class GameServersTable
{
    private static readonly ConfigNumber Seconds = new();
    private static readonly ConfigNumber Chance = new(max: 1);

    public static ConfigObject<GameServerBehaviour> Kind { get; } = new(
        new GameServerBehaviour(),
        ConfigMember<GameServerBehaviour>.Of(
            "activationSeconds",
            "From the creation of a game session to ACTIVE.",
            Seconds,
            (servers, value) => servers with { ActivationSeconds = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "activationSecondsMax",
            "Drawn evenly up to here; 0: always activationSeconds.",
            Seconds,
            (servers, value) => servers with { ActivationSecondsMax = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "activationFailureChance",
            "How often a server never activates.",
            Chance,
            (servers, value) => servers with { ActivationFailureChance = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "crashChance",
            "How often a server crashes while its game session is ACTIVE.",
            Chance,
            (servers, value) => servers with { CrashChance = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "crashWithinSeconds",
            "After the activation.",
            Seconds,
            (servers, value) => servers with { CrashWithinSeconds = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "connectChance",
            "How often a player with a reservation connects at all.",
            Chance,
            (servers, value) => servers with { ConnectChance = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "connectSeconds",
            "From the reservation to the connection.",
            Seconds,
            (servers, value) => servers with { ConnectSeconds = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "connectSecondsMax",
            "Drawn evenly up to here; 0: always connectSeconds.",
            Seconds,
            (servers, value) => servers with { ConnectSecondsMax = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "staySeconds",
            "How long a player stays; 0: until the game session ends.",
            Seconds,
            (servers, value) => servers with { StaySeconds = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "staySecondsMax",
            "Drawn evenly up to here; 0: always staySeconds.",
            Seconds,
            (servers, value) => servers with { StaySecondsMax = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "sessionSeconds",
            "How long a game session lasts from its activation; 0: until it is ended.",
            Seconds,
            (servers, value) => servers with { SessionSeconds = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "sessionSecondsMax",
            "Drawn evenly up to here; 0: always sessionSeconds.",
            Seconds,
            (servers, value) => servers with { SessionSecondsMax = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "endsWhenEmpty",
            "A game session ends when its last player has left.",
            new ConfigFlag(),
            (servers, value) => servers with { EndsWhenEmpty = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "replacementSeconds",
            "Until a process that ended is replaced.",
            Seconds,
            (servers, value) => servers with { ReplacementSeconds = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "shutdownSeconds",
            "From OnProcessTerminate to ProcessEnding.",
            Seconds,
            (servers, value) => servers with { ShutdownSeconds = value }),
        ConfigMember<GameServerBehaviour>.Of(
            "ignoresTerminateChance",
            "How often a server ignores OnProcessTerminate: the termination never completes.",
            Chance,
            (servers, value) => servers with { IgnoresTerminateChance = value }));
}
