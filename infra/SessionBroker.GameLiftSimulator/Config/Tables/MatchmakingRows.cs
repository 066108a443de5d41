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
        OptionRow.Seconds(
            "matchmakingPassSeconds",
            "UNVERIFIED. From the start of a ticket to the pass that may match it, and between two passes.",
            (options, value) => options with { MatchmakingPassSeconds = value }),
        OptionRow.Error(
            "reusedTicketError",
            "UNVERIFIED. A TicketId that was used before.",
            (options, value) => options with { ReusedTicketError = value }),
        OptionRow.Error(
            "unstoppableTicketError",
            "UNVERIFIED. Stopping a ticket that is in a match or has ended.",
            (options, value) => options with { UnstoppableTicketError = value }),
        OptionRow.Error(
            "acceptanceNotRequiredError",
            "UNVERIFIED. AcceptMatch for a ticket that needs no acceptance at present.",
            (options, value) => options with { AcceptanceNotRequiredError = value }),
        OptionRow.Error(
            "backfillSessionError",
            "UNVERIFIED. Backfill for a game session that is not ACTIVE, or not made by FlexMatch.",
            (options, value) => options with { BackfillSessionError = value }),
        OptionRow.Flag(
            "wrongAttributeTypesRefused",
            "UNVERIFIED. An attribute of another type than the rule set declares is refused.",
            (options, value) => options with { WrongAttributeTypesRefused = value }),
        OptionRow.Flag(
            "undeclaredAttributesRefused",
            "UNVERIFIED. An attribute that the rule set does not declare is refused.",
            (options, value) => options with { UndeclaredAttributesRefused = value }),
        OptionRow.Flag(
            "rejectionCancelsUnanswered",
            "UNVERIFIED. A rejection also cancels tickets with players who have not answered.",
            (options, value) => options with { RejectionCancelsUnanswered = value }),
        OptionRow.Flag(
            "acceptanceCancelledEvents",
            "UNVERIFIED. Tickets that acceptance cancels have a MatchmakingCancelled event.",
            (options, value) => options with { AcceptanceCancelledEvents = value }),
        OptionRow.Flag(
            "matchPlacementEvents",
            "UNVERIFIED. Placements of matches have placement events.",
            (options, value) => options with { MatchPlacementEvents = value }),
        OptionRow.Flag(
            "backfillReplacedEvents",
            "UNVERIFIED. A backfill ticket that a newer one replaces has a MatchmakingCancelled event.",
            (options, value) => options with { BackfillReplacedEvents = value }),
        OptionRow.Flag(
            "automaticBackfillRepeats",
            "UNVERIFIED. Automatic backfill goes on after one of its tickets timed out.",
            (options, value) => options with { AutomaticBackfillRepeats = value }),
        OptionRow.Flag(
            "wholeMatchInTickets",
            "UNVERIFIED. MatchedPlayerSessions lists the whole match, and not the ticket only.",
            (options, value) => options with { WholeMatchInTickets = value }),
        OptionRow.Flag(
            "dnsNameInMatchEvents",
            "UNVERIFIED. MatchmakingSucceeded has the dnsName of a game session that has one.",
            (options, value) => options with { DnsNameInMatchEvents = value }),
    ];
}
