using SessionBroker.Domain.Placements;

namespace SessionBroker.Functions.Bodies;

/// <summary>A placement in the API.</summary>
internal sealed record PlacementBody
{
    public required string PlacementId { get; init; }

    public required string Destination { get; init; }

    public required string Status { get; init; }

    /// <summary>Why it did not lead to a game session.</summary>
    public string? StatusReason { get; init; }

    public string? GameSessionId { get; init; }

    public required IReadOnlyList<PlacedPlayerBody> Players { get; init; }

    public required string CreatedAt { get; init; }

    public string? EndedAt { get; init; }

    public static PlacementBody From(PlacingRecord record) => new()
    {
        PlacementId = record.Id.Value,
        Destination = record.Destination,
        Status = record.Status is PlacingStatus.Placed ? "FULFILLED" : record.Status.ToText(),
        StatusReason = record.State is PlacingState.Ended ended ? PlacedPlayerBody.ReasonOf(ended) : null,
        GameSessionId = (record.State as PlacingState.Placed)?.GameSession.Id.UrlForm,
        Players = PlacedPlayerBody.Of(record),
        CreatedAt = record.AskedAt.ToText(),
        EndedAt = record.EndedAt?.ToText(),
    };
}
