using System.Diagnostics;

namespace SessionBroker.Domain.Destinations;

/// <summary>The GameLift resource of a destination.</summary>
public abstract record DestinationTarget
{
    private DestinationTarget()
    {
    }

    /// <summary>What a message for a client calls it.</summary>
    public string Noun => this switch
    {
        Fleet => "a fleet",
        Alias => "an alias",
        Queue => "a queue",
        Matchmaker => "a matchmaker",
        _ => throw new UnreachableException(),
    };

    /// <summary>A fleet: EC2, container or Anywhere.</summary>
    public sealed record Fleet(string FleetId) : DestinationTarget;

    /// <summary>An alias, which can be pointed to another fleet while this deployment runs.</summary>
    public sealed record Alias(string AliasId) : DestinationTarget;

    /// <summary>A game session queue: sessions come from placements, not from CreateGameSession.</summary>
    public sealed record Queue(string QueueName) : DestinationTarget;

    /// <summary>A FlexMatch matchmaker: sessions come from matches of tickets.</summary>
    public sealed record Matchmaker(string ConfigurationName) : DestinationTarget;
}
