using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Destinations;

/// <summary>
/// A fleet, an alias, a queue or a matchmaker that a deployment offers under a name, with limits.
/// </summary>
public sealed record Destination
{
    public required string Name { get; init; }

    public required DestinationTarget Target { get; init; }

    /// <summary>
    /// Fleets whose sessions belong here besides the target's own: those that an alias pointed to before, or those of a
    /// queue or matchmaker.
    /// </summary>
    public ImmutableArray<string> FleetIds { get; init; } = [];

    /// <summary>The locations that a player may choose; empty if only the home Region is offered.</summary>
    public ImmutableArray<string> Locations { get; init; } = [];

    /// <summary>Where a session runs when the player names no location; null for the fleet's home Region.</summary>
    public string? DefaultLocation { get; init; }

    /// <summary>The most players in one session: 1 to 200, which is GameLift's own limit.</summary>
    public int MaximumPlayerSessionCount { get; init; } = PlayersMax;

    /// <summary>The game properties that players may set and search; null if all are allowed.</summary>
    public ImmutableSortedSet<string>? GamePropertyKeys { get; init; }

    /// <summary>An error for each game property that players may not set.</summary>
    public ImmutableArray<ValidationError> ErrorsOf(ImmutableSortedDictionary<string, string> gameProperties) =>
        GamePropertyKeys is not { } allowed
            ? []
            :
            [
                .. gameProperties.Keys.Where(key => !allowed.Contains(key)).Select(key => new ValidationError(
                    nameof(GameSession.GameProperties),
                    $"may not be set here; allowed are {string.Join(", ", allowed)}",
                    key)),
            ];

    /// <summary>GameLift's limit of player sessions in a game session (service quotas; not adjustable).</summary>
    public const int PlayersMax = 200;
}
