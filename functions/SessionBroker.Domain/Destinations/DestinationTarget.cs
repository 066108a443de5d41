namespace SessionBroker.Domain.Destinations;

/// <summary>The GameLift resource of a destination.</summary>
public abstract record DestinationTarget
{
    private DestinationTarget()
    {
    }

    /// <summary>A fleet: EC2, container or Anywhere.</summary>
    public sealed record Fleet(string FleetId) : DestinationTarget;

    /// <summary>An alias, which can be pointed to another fleet while this deployment runs.</summary>
    public sealed record Alias(string AliasId) : DestinationTarget;

    /// <summary>A game session queue: sessions come from placements, not from CreateGameSession.</summary>
    public sealed record Queue(string QueueName) : DestinationTarget;
}
