namespace SessionBroker.Domain.Reservations;

/// <summary>The reservation that a request for a seat led to.</summary>
/// <param name="Replayed">Whether an earlier request with the same key was answered with it before.</param>
public sealed record ReservationResult(Reservation Reservation, bool Replayed);
