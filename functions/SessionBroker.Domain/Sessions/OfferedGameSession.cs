using SessionBroker.Domain.Destinations;

namespace SessionBroker.Domain.Sessions;

/// <summary>A game session and the destination that it belongs to.</summary>
public sealed record OfferedGameSession(GameSession Session, Destination Destination);
