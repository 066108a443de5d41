namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>Which parameters of CreateGameSession must be the same when its token comes again.</summary>
internal enum TokenComparison
{
    AllButCreatorId,
    All,

    /// <summary>The token alone: a replay never mismatches.</summary>
    Nothing,
}
