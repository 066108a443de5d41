using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.Protocol;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>
/// The options: all that <see cref="World.Setup.WorldOptions"/> has, and the one that is the protocol's.
/// </summary>
internal static class OptionsTable
{
    private static readonly ConfigMember<SimulatorConfig> ConstraintError = ConfigMember<SimulatorConfig>.Of(
        "constraintError",
        "UNVERIFIED. What a broken constraint of the model (length, pattern, required, ...) is called.",
        ConfigChoices.Of(WireErrors.Validation, "InvalidRequestException"),
        (config, value) => config with { ConstraintError = value });

    public static ConfigObject<SimulatorConfig> Kind { get; } = new(
        new SimulatorConfig(),
        [.. LimitRows.Rows, .. BehaviourRows.Rows, .. ErrorRows.Rows, .. MatchmakingRows.Rows, ConstraintError]);
}
