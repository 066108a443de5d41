using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>Matchmaking: quotas and times, and what GameLift's documentation leaves open.</summary>
internal static class MatchmakingRows
{
    public static ConfigMember<SimulatorConfig>[] Rows { get; } =
    [
        OptionRow.Choice<FlexMatchMode>(
            "defaultFlexMatchMode",
            "UNVERIFIED. For matchmaking configurations that do not say.",
            (options, value) => options with { DefaultFlexMatchMode = value }),
        OptionRow.Choice<BackfillMode>(
            "defaultBackfillMode",
            "UNVERIFIED. For matchmaking configurations that do not say.",
            (options, value) => options with { DefaultBackfillMode = value }),
        OptionRow.Error(
            "duplicateMatchmakingNameError",
            "UNVERIFIED. The name of a matchmaking configuration or rule set that exists.",
            (options, value) => options with { DuplicateMatchmakingNameError = value }),
        OptionRow.Error(
            "matchmakingInUseError",
            "UNVERIFIED. Deleting a configuration with live tickets, or a rule set that a configuration names.",
            (options, value) => options with { MatchmakingInUseError = value }),
        OptionRow.Count(
            "matchmakingConfigurationsMax",
            "The quota of matchmaking configurations.",
            (options, value) => options with { MatchmakingConfigurationsMax = value }),
        OptionRow.Count(
            "matchmakingRuleSetsMax",
            "The quota of matchmaking rule sets.",
            (options, value) => options with { MatchmakingRuleSetsMax = value }),
        OptionRow.Of(
            "playersOfNewMatchmakers",
            "What the virtual players of matchmakers answer that do not say, or that a request makes.",
            MatchPlayersTable.Kind,
            (options, value) => options with { PlayersOfNewMatchmakers = value }),
    ];
}
