using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>Rows of the options' table, each a key that fills one member of <see cref="WorldOptions"/>.</summary>
internal static class OptionRow
{
    private static readonly ConfigNumber AnySeconds = new();
    private static readonly ConfigFlag AnyFlag = new();
    private static readonly ConfigCount AnyCount = new(min: 1);
    private static readonly ConfigChoice<ErrorClass> AnyError = ConfigChoices.OfExact<ErrorClass>();

    public static ConfigMember<SimulatorConfig> Seconds(
        string name, string description, Func<WorldOptions, double, WorldOptions> fill) =>
        Of(name, description, AnySeconds, fill);

    public static ConfigMember<SimulatorConfig> Count(
        string name, string description, Func<WorldOptions, int, WorldOptions> fill) =>
        Of(name, description, AnyCount, fill);

    public static ConfigMember<SimulatorConfig> Flag(
        string name, string description, Func<WorldOptions, bool, WorldOptions> fill) =>
        Of(name, description, AnyFlag, fill);

    public static ConfigMember<SimulatorConfig> Error(
        string name, string description, Func<WorldOptions, ErrorClass, WorldOptions> fill) =>
        Of(name, description, AnyError, fill);

    public static ConfigMember<SimulatorConfig> Choice<T>(
        string name, string description, Func<WorldOptions, T, WorldOptions> fill)
        where T : struct, Enum =>
        Of(name, description, ConfigChoices.Of<T>(), fill);

    public static ConfigMember<SimulatorConfig> Of<T>(
        string name, string description, ConfigKind<T> kind, Func<WorldOptions, T, WorldOptions> fill) =>
        ConfigMember<SimulatorConfig>.Of(
            name, description, kind, (config, value) => config with { Options = fill(config.Options, value) });
}
