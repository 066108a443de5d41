namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>An alias that the world starts with: SIMPLE with a fleet, or TERMINAL with a message.</summary>
internal sealed record AliasSetup
{
    public required string AliasId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? FleetId { get; init; }

    public string? TerminalMessage { get; init; }
}
