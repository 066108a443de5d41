using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reservations;

/// <summary>Reservations that wait for a game session.</summary>
public interface IWaitingReservations
{
    /// <summary>Does what can be done now for a WAITING reservation, and records it.</summary>
    /// <returns>The reservation as it is now, or the error that kept this from being found out.</returns>
    Task<Result<Reservation>> SyncAsync(Reservation waiting, CancellationToken cancellationToken);
}
