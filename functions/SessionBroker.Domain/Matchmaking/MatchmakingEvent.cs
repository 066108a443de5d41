using System.Collections.Immutable;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Domain.Matchmaking;

/// <summary>
/// What GameLift reports of matchmaking tickets (FlexMatch guide, "FlexMatch matchmaking events"). Events may come
/// twice, late, in any order, or never.
/// </summary>
public sealed record MatchmakingEvent
{
    public required MatchmakingEventKind Kind { get; init; }

    /// <summary>The matchmaking configuration.</summary>
    public required string ConfigurationName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The tickets that it is about: all of a match, or one.</summary>
    public required ImmutableArray<ReportedTicket> Tickets { get; init; }

    public string? MatchId { get; init; }

    /// <summary>How long the players of a potential match have to accept it; null where they need not.</summary>
    public TimeSpan? AcceptanceTimeout { get; init; }

    /// <summary>How the acceptance of a match ended.</summary>
    public AcceptanceOutcome? Acceptance { get; init; }

    /// <summary>GameLift's own reason and message, for a ticket that ended without a match.</summary>
    public string? Reason { get; init; }

    public string? Message { get; init; }

    /// <summary>The game session of a match; null where the configuration starts none.</summary>
    public PlacedGameSession? GameSession { get; init; }

    /// <summary>What it says of its tickets; null where that depends on the ticket, or is nothing new.</summary>
    public PlacingReport? ToReport() => Kind switch
    {
        MatchmakingEventKind.Searching => Report(PlacingStatus.Searching),
        MatchmakingEventKind.PotentialMatchCreated when AcceptanceTimeout is { } timeout =>
            Report(PlacingStatus.RequiresAcceptance) with { MatchId = MatchId, AcceptBy = At + timeout },
        MatchmakingEventKind.PotentialMatchCreated => Report(PlacingStatus.Placing),
        // Of a match that was not accepted, some tickets go on and others are cancelled: each is told by another event.
        MatchmakingEventKind.AcceptMatchCompleted when Acceptance is AcceptanceOutcome.Accepted =>
            Report(PlacingStatus.Placing),
        MatchmakingEventKind.AcceptMatchCompleted or MatchmakingEventKind.AcceptMatch => null,
        MatchmakingEventKind.Succeeded => Report(PlacingStatus.Placed) with { GameSession = GameSession },
        MatchmakingEventKind.TimedOut => Report(PlacingStatus.TimedOut),
        MatchmakingEventKind.Cancelled => Report(PlacingStatus.Cancelled),
        MatchmakingEventKind.Failed => Report(PlacingStatus.Failed),
    };

    private PlacingReport Report(PlacingStatus status) =>
        new(status, At) { Reason = Message ?? Reason, IsEvent = true };
}

/// <summary>A ticket in an event.</summary>
public sealed record ReportedTicket(
    string TicketId, DateTimeOffset StartedAt, ImmutableArray<ReportedPlayer> Players);

/// <param name="Accepted">The player's answer to a potential match; null before it.</param>
public sealed record ReportedPlayer(PlayerId Player, bool? Accepted);
