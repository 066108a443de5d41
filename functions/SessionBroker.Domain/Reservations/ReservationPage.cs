using System.Collections.Immutable;

namespace SessionBroker.Domain.Reservations;

/// <summary>A page of reservations.</summary>
/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record ReservationPage(ImmutableArray<Reservation> Reservations, string? NextToken);
