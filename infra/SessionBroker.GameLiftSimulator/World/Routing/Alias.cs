namespace SessionBroker.GameLiftSimulator.World.Routing;

/// <summary>A name for a fleet (SIMPLE), or for the end of a game's version (TERMINAL, which keeps no fleet).</summary>
internal sealed class Alias
{
    public required long Sequence { get; init; }

    public required string Id { get; init; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public string? FleetId { get; set; }

    /// <summary>Present on a TERMINAL alias: the text that its callers get.</summary>
    public string? TerminalMessage { get; set; }

    public required DateTimeOffset CreationTime { get; init; }

    public required DateTimeOffset LastUpdatedTime { get; set; }

    internal bool IsTerminal => TerminalMessage is not null;
}
