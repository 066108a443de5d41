using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Matchmaking;

/// <summary>The match that a player wants, alone or with others, checked against every limit.</summary>
/// <param name="Destination">A matchmaker.</param>
/// <param name="Players">1 to 10, who come into the same team.</param>
public sealed record NewTicket(Destination Destination, ImmutableArray<TicketPlayer> Players);

/// <summary>A player of a ticket.</summary>
/// <param name="Attributes">What the rules of the matchmaker look at.</param>
/// <param name="Latencies">By location, in milliseconds.</param>
public sealed record TicketPlayer(
    PlayerId Player,
    ImmutableSortedDictionary<string, PlayerAttribute> Attributes,
    ImmutableSortedDictionary<string, double> Latencies);
