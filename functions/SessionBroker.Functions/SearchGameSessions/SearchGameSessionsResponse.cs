using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.SearchGameSessions;

/// <summary>A page of found sessions, all of one destination.</summary>
internal sealed record SearchGameSessionsResponse(GameSessionPage Page, Destination Destination);
