using System.Collections.Immutable;

namespace SessionBroker.Functions.Bodies;

/// <summary>A page of reservations.</summary>
internal sealed record ReservationPageBody(ImmutableArray<ReservationBody> Reservations, string? NextToken);
