using System.Collections.Immutable;

namespace SessionBroker.Domain.Sessions;

/// <summary>The changes of a game session; a null member is not changed.</summary>
/// <param name="GameProperties">Added, or replaced if the key exists: GameLift cannot remove any.</param>
public sealed record GameSessionChange(
    GameSessionId Id,
    int? MaximumPlayerSessionCount,
    string? Name,
    PlayerSessionCreationPolicy? PlayerSessionCreationPolicy,
    ProtectionPolicy? ProtectionPolicy,
    ImmutableSortedDictionary<string, string> GameProperties);

/// <summary>Whether GameLift may end the game session when it scales its fleet in.</summary>
public enum ProtectionPolicy
{
    NoProtection,
    FullProtection,
}
