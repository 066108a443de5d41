using System.Collections.Immutable;

namespace SessionBroker.Domain.Sessions;

/// <summary>What is to be changed in a game session; what is null stays as it is.</summary>
/// <param name="GameProperties">Added, or set anew where the key is there: GameLift takes none away.</param>
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
