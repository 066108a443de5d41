namespace SessionBroker.Domain.Sessions;

/// <summary>Whether a game session takes new players.</summary>
public enum PlayerSessionCreationPolicy
{
    AcceptAll,
    DenyAll,
}
