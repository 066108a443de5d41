namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// How the matcher works. A unit of work is one placement of a ticket in a team that is judged by all rules; putting
/// tickets in order costs one unit for each 64 of them.
/// </summary>
internal sealed record MatchOptions
{
    internal static MatchOptions Default { get; } = new();

    /// <summary>Tickets of a larger pool are cut into batches; a match is formed of tickets of one batch.</summary>
    internal int BatchTickets { get; init; } = 1_000;

    /// <summary>
    /// A pass starts no search beyond this; the next pass goes on with the ticket that is then next in order.
    /// </summary>
    internal int WorkPerPass { get; init; } = 100_000;

    /// <summary>A search for the match of one ticket ends here. A pass takes at most both together.</summary>
    internal int WorkPerAnchor { get; init; } = 4_000;

    /// <summary>Slots that the matchmaking configuration keeps free in new matches.</summary>
    internal int AdditionalPlayerCount { get; init; }
}
