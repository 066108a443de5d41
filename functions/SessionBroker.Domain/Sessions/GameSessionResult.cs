namespace SessionBroker.Domain.Sessions;

/// <summary>The game session that a request led to.</summary>
/// <param name="Replayed">Whether an earlier request with the same key was answered with it before.</param>
public sealed record GameSessionResult(GameSession Session, bool Replayed);
