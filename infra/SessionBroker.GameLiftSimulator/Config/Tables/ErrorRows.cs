using SessionBroker.GameLiftSimulator.Config.Kinds;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>Where GameLift's documentation names no error, the one that is answered.</summary>
internal static class ErrorRows
{
    public static ConfigMember<SimulatorConfig>[] Rows { get; } =
    [
        OptionRow.Error(
            "denyAllError",
            "UNVERIFIED. A player session request with DENY_ALL.",
            (options, value) => options with { DenyAllError = value }),
        OptionRow.Error(
            "unknownLocationError",
            "UNVERIFIED. A location that the fleet does not have.",
            (options, value) => options with { UnknownLocationError = value }),
        OptionRow.Error(
            "creatorRateError",
            "UNVERIFIED. Two creates of one CreatorId within creatorIntervalSeconds.",
            (options, value) => options with { CreatorRateError = value }),
        OptionRow.Error(
            "playerQuotaError",
            "UNVERIFIED. A request for more players than playersPerGameSession.",
            (options, value) => options with { PlayerQuotaError = value }),
        OptionRow.Error(
            "reusedPlacementError",
            "UNVERIFIED. A PlacementId that was used before.",
            (options, value) => options with { ReusedPlacementError = value }),
        OptionRow.Error(
            "endedPlacementError",
            "UNVERIFIED. Stopping a placement that has ended.",
            (options, value) => options with { EndedPlacementError = value }),
        OptionRow.Error(
            "logMissingError",
            "UNVERIFIED. A log before its game session has ended, or after it was deleted.",
            (options, value) => options with { LogMissingError = value }),
        OptionRow.Error(
            "terminateEndedError",
            "UNVERIFIED. Terminating a game session that is TERMINATING or TERMINATED.",
            (options, value) => options with { TerminateEndedError = value }),
    ];
}
