using SessionBroker.Domain.Placements;

namespace SessionBroker.Functions.Bodies;

/// <summary>A matchmaking ticket in the API.</summary>
internal sealed record TicketBody
{
    public required string TicketId { get; init; }

    public required string Destination { get; init; }

    public required string Status { get; init; }

    /// <summary>Why it did not lead to a match.</summary>
    public string? StatusReason { get; init; }

    /// <summary>The match that its players have to accept.</summary>
    public string? MatchId { get; init; }

    /// <summary>Until when; absent where GameLift's event has not arrived.</summary>
    public string? AcceptanceExpiresAt { get; init; }

    public string? GameSessionId { get; init; }

    public required IReadOnlyList<PlacedPlayerBody> Players { get; init; }

    public required string CreatedAt { get; init; }

    public string? EndedAt { get; init; }

    public static TicketBody From(PlacingRecord record)
    {
        var live = record.State as PlacingState.Live;
        return new TicketBody
        {
            TicketId = record.Id.Value,
            Destination = record.Destination,
            Status = record.Status is PlacingStatus.Placed ? "COMPLETED" : record.Status.ToText(),
            StatusReason = record.State is PlacingState.Ended ended ? PlacedPlayerBody.ReasonOf(ended) : null,
            MatchId = live?.MatchId,
            AcceptanceExpiresAt = live?.AcceptBy?.ToText(),
            GameSessionId = (record.State as PlacingState.Placed)?.GameSession.Id.UrlForm,
            Players = PlacedPlayerBody.Of(record),
            CreatedAt = record.AskedAt.ToText(),
            EndedAt = record.EndedAt?.ToText(),
        };
    }
}
