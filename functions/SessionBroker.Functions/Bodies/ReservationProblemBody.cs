using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Bodies;

/// <summary>Why a reservation FAILED.</summary>
internal sealed record ReservationProblemBody(string Code, string Detail, bool Retryable)
{
    public static ReservationProblemBody From(Failure failure)
    {
        var row = failure.Kind.Row();
        return new ReservationProblemBody(row.Code, failure.Message, row.Retryable);
    }
}
