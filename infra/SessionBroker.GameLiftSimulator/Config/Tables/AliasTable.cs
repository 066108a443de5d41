using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>An alias: of a fleet, or terminal.</summary>
internal static class AliasTable
{
    public static ConfigObject<AliasSetup> Kind { get; } = new(
        new AliasSetup { AliasId = "", Name = "" },
        ConfigMember<AliasSetup>.Of(
            "id",
            "alias-...",
            new ConfigText("^alias-[a-zA-Z0-9-]{1,100}$", "'alias-' and letters, digits and dashes"),
            (record, value) => record with { AliasId = value },
            required: true),
        ConfigMember<AliasSetup>.Of(
            "name",
            "Its name.",
            new ConfigText(),
            (record, value) => record with { Name = value },
            required: true),
        ConfigMember<AliasSetup>.Of(
            "description",
            "Free text.",
            new ConfigText(),
            (record, value) => record with { Description = value }),
        ConfigMember<AliasSetup>.Of(
            "fleet",
            "The id of the fleet that it stands for.",
            new ConfigText(),
            (record, value) => record with { FleetId = value }),
        ConfigMember<AliasSetup>.Of(
            "terminalMessage",
            "Makes the alias TERMINAL: whoever uses it is told this.",
            new ConfigText(),
            (record, value) => record with { TerminalMessage = value }));
}
