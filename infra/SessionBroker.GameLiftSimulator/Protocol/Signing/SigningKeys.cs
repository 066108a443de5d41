using System.Collections.Frozen;

namespace SessionBroker.GameLiftSimulator.Protocol.Signing;

/// <summary>The keys whose signatures are good, and the Region that they must be scoped to.</summary>
internal sealed record SigningKeys(string Region, FrozenDictionary<string, string> SecretsByAccessKeyId);
