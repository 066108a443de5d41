namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>A key whose signatures are good.</summary>
public sealed record SigningCredential(string AccessKeyId, string SecretAccessKey);
