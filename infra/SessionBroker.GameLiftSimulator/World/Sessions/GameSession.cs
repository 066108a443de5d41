using System.Text.Json.Serialization;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// A game session. It is changed by <see cref="GameSessions.Change"/> only, which keeps the indexes right.
/// </summary>
internal sealed class GameSession
{
    public required long Sequence { get; init; }

    /// <summary>Its GameSessionId, which is an ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The ARN's last segment: the token, the placement's id, or one of the service's making.</summary>
    public required string IdText { get; init; }

    public required string FleetId { get; init; }

    public required string Location { get; init; }

    public required long Compute { get; init; }

    public required string ComputeName { get; init; }

    public required string IpAddress { get; init; }

    public string? DnsName { get; init; }

    public required int Port { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    public DateTimeOffset? ActivationTime { get; set; }

    public DateTimeOffset? TerminationTime { get; set; }

    public GameSessionStatus Status { get; set; }

    public string? StatusReason { get; set; }

    public required int MaximumPlayers { get; set; }

    public string? Name { get; set; }

    public string? CreatorId { get; init; }

    public string? GameSessionData { get; init; }

    public required IReadOnlyList<GameProperty> Properties { get; set; }

    public bool DenyAll { get; set; }

    public bool FullProtection { get; set; }

    public bool HasGateway { get; init; }

    /// <summary>The parameters of the request with its token; null if it was created without one.</summary>
    public string? Fingerprint { get; init; }

    public string? PlacementId { get; init; }

    /// <summary>Of game sessions that FlexMatch made.</summary>
    public SessionMatch? Match { get; set; }

    public int Reserved { get; set; }

    public int Active { get; set; }

    /// <summary>Slots that are taken: a reservation takes one from its creation.</summary>
    [JsonIgnore]
    internal int Slots => Reserved + Active;

    [JsonIgnore]
    internal int FreeSlots => Math.Max(0, MaximumPlayers - Slots);

    [JsonIgnore]
    internal bool HasEnded => Status is GameSessionStatus.Terminated or GameSessionStatus.Error;
}
