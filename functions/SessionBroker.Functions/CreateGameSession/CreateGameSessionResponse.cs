using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.CreateGameSession;

/// <summary>The session that was started: ACTIVE, or still ACTIVATING.</summary>
internal sealed record CreateGameSessionResponse(SessionAnswer Answer, Destination Destination);
