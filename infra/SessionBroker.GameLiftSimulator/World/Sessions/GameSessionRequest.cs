namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>The requested properties of a game session, from a player or a placement.</summary>
internal sealed record GameSessionRequest
{
    public required int MaximumPlayers { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<GameProperty> Properties { get; init; } = [];

    public string? CreatorId { get; init; }

    public string? GameSessionData { get; init; }

    /// <summary>Of game sessions that FlexMatch asks for.</summary>
    public SessionMatch? Match { get; init; }
}
