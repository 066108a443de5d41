namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>
/// Why a ticket is in its status: StatusReason and StatusMessage of a ticket, reason and message of its event. Only
/// <see cref="DuplicatePlayer"/> is known of tickets; those with a message are known of events, the others are
/// UNVERIFIED.
/// </summary>
internal sealed record TicketReason(string Code, string? Message = null)
{
    internal static TicketReason DuplicatePlayer { get; } = new("Cancelled due to duplicate player");

    internal static TicketReason Cancelled { get; } = new("Cancelled", "Cancelled by request.");

    internal static TicketReason TimedOut { get; } = new("TimedOut", "Removed from matchmaking due to timing out.");

    internal static TicketReason PlacingFailed { get; } =
        new("UNEXPECTED_ERROR", "An unexpected error was encountered during match placing.");

    internal static TicketReason SessionUnusable { get; } = new(
        "UNEXPECTED_ERROR",
        "The game session null was not found, or was in a state which wouldn't accept new player sessions.");

    internal static TicketReason AcceptanceRejected { get; } = new("AcceptanceRejected");

    internal static TicketReason AcceptanceTimedOut { get; } = new("AcceptanceTimedOut");

    internal static TicketReason MatchDropped { get; } = new("MatchDropped", "Another ticket left the match.");

    internal static TicketReason SessionEnded { get; } = new("Cancelled", "The game session has ended.");

    internal static TicketReason Replaced { get; } = new("Cancelled", "A newer backfill request replaced this one.");
}
