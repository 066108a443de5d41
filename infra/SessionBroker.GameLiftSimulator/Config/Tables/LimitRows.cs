using SessionBroker.GameLiftSimulator.Config.Kinds;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>GameLift's quotas and times.</summary>
internal static class LimitRows
{
    public static ConfigMember<SimulatorConfig>[] Rows { get; } =
    [
        OptionRow.Flag(
            "loopbackAddresses",
            "Every game server at 127.0.0.1 with a port of its own; false: addresses for documentation (RFC 5737).",
            (options, value) => options with { LoopbackAddresses = value }),
        OptionRow.Flag(
            "multiLocation",
            "False: a Region without multi-location fleets, which answers UnsupportedRegionException.",
            (options, value) => options with { MultiLocation = value }),
        OptionRow.Seconds(
            "reservationSeconds",
            "A player session that no server accepted by then is TIMEDOUT.",
            (options, value) => options with { ReservationSeconds = value }),
        OptionRow.Count(
            "searchPageSize",
            "Of SearchGameSessions, whatever its Limit.",
            (options, value) => options with { SearchPageSize = value }),
        OptionRow.Count(
            "playersPerGameSession",
            "The quota of players in a game session.",
            (options, value) => options with { PlayersPerGameSession = value }),
        OptionRow.Count(
            "retentionDays",
            "How long an ended game session can be described.",
            (options, value) => options with { RetentionDays = value }),
        OptionRow.Count(
            "logRetentionDays",
            "How long its log is kept.",
            (options, value) => options with { LogRetentionDays = value }),
        OptionRow.Count(
            "logUrlMinutes",
            "How long a URL of a log is good.",
            (options, value) => options with { LogUrlMinutes = value }),
        OptionRow.Seconds(
            "creatorIntervalSeconds",
            "One create for each CreatorId in this time, on a fleet without a policy.",
            (options, value) => options with { CreatorIntervalSeconds = value }),
        OptionRow.Seconds(
            "fleetStepSeconds",
            "How long a new fleet stays in each status before ACTIVE.",
            (options, value) => options with { FleetStepSeconds = value }),
        OptionRow.Count(
            "gatewayTokenMinutes",
            "UNVERIFIED. How long a player gateway's token is good.",
            (options, value) => options with { GatewayTokenMinutes = value }),
        OptionRow.Of(
            "gameServersOfNewFleets",
            "What the virtual game servers of fleets do that CreateFleet makes.",
            GameServersTable.Kind,
            (options, value) => options with { GameServersOfNewFleets = value }),
        OptionRow.Seconds(
            "spotNoticeSeconds",
            "Between the notice and the interruption.",
            (options, value) => options with { SpotNoticeSeconds = value }),
    ];
}
