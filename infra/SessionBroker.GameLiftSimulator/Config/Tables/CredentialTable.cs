using SessionBroker.GameLiftSimulator.Config.Kinds;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>A key whose signatures are good.</summary>
internal static class CredentialTable
{
    public static ConfigObject<SigningCredential> Kind { get; } = new(
        new SigningCredential("", ""),
        ConfigMember<SigningCredential>.Of(
            "accessKeyId",
            "As in AWS_ACCESS_KEY_ID.",
            new ConfigText(),
            (record, value) => record with { AccessKeyId = value },
            required: true),
        ConfigMember<SigningCredential>.Of(
            "secretAccessKey",
            "As in AWS_SECRET_ACCESS_KEY.",
            new ConfigText(),
            (record, value) => record with { SecretAccessKey = value },
            required: true));
}
