namespace SessionBroker.Domain.Reservations;

/// <summary>How many seats of one player a deployment lets GameLift hold.</summary>
/// <param name="LiveMax">Reservations that are PENDING, RESERVED or ACTIVE.</param>
/// <param name="ReleasedMax">Seats that the player gave back and whose slots GameLift still holds: with so many, a
/// player gets no seat in a further game session.</param>
public sealed record SeatLimits(int LiveMax, int ReleasedMax);
