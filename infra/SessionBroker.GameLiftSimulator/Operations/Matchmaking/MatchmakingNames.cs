using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>Names of rule sets and configurations. The model's pattern also fits an empty one.</summary>
internal static class MatchmakingNames
{
    internal static ServiceError? Refuse(GameLiftState world, string name, bool isTaken) => (name, isTaken) switch
    {
        ("", _) => Refusals.Invalid("Name must not be empty."),
        (_, true) => Refusals.Of(world.Options.DuplicateMatchmakingNameError, $"The name {name} is in use."),
        _ => null,
    };
}
