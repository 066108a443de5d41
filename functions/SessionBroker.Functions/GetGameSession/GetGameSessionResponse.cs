using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.GetGameSession;

/// <summary>A game session and the destination that it belongs to.</summary>
internal sealed record GetGameSessionResponse(GameSession Session, Destination Destination);
