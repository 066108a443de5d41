using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Input;

/// <summary>
/// The quota of player sessions in a game session, which the model does not state and AWS does not raise.
/// </summary>
internal static class PlayerQuota
{
    internal static ServiceError? Refuse(GameLiftState world, int players) =>
        players > world.Options.PlayersPerGameSession
            ? Refusals.Of(
                world.Options.PlayerQuotaError,
                $"MaximumPlayerSessionCount must not exceed {world.Options.PlayersPerGameSession}.")
            : null;
}
