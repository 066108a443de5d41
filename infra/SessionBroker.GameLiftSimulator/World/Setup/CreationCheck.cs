namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>What CreateGameSession checks between finding the fleet and looking for a free process.</summary>
internal enum CreationCheck
{
    Token,
    FleetStatus,
    Location,
    CreatorPolicy,
}
