using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.Simulation.GameLift;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Wire;

/// <summary>Records in a few words, for the history.</summary>
internal static class Summaries
{
    public static string Of(object answer) => answer switch
    {
        Result<InsertResult> result => Of(result, Of),
        Result<Reservation> result => Of(result, Of),
        Result<PlayerSeats> result => Of(result, Of),
        Result<ReservationPage> result => Of(result, page => string.Join(", ", page.Reservations.Select(Of))),
        OperationAnswer.Error error => error.Cause.Code,
        OperationAnswer.Output output => OperationSummary.Of(output.Body),
        ApiAnswer told => $"{told.Status} {told.Code ?? told.Text("state")} {told.Text("playerSessionId")}"
            + (told.Header("idempotency-replayed") is null ? "" : " replayed"),
        Result<GameSessionRequestRecord> result => Of(
            result, start => $"v{start.Version} {start.State.GetType().Name}"),
        _ => $"{answer}",
    };

    public static string Of(Reservation reservation) =>
        $"{Of(reservation.Id)} v{reservation.Version} {reservation.State.GetType().Name}"
        + (reservation.Seat is { } seat ? $" {OperationSummary.Short(seat.PlayerSessionId)}" : "")
        + (reservation.State is ReservationState.Pending pending ? $" of {pending.Lease.Owner}" : "")
        + (reservation.State is ReservationState.Failed failed ? $" {failed.Error.Kind}" : "");

    public static string Of(GameSessionId id) => OperationSummary.Short(id.Arn);

    public static string Of(ReservationId id) => $"{id.Value.AsSpan(0, 10)}";

    private static string Of(InsertResult outcome) => outcome switch
    {
        InsertResult.Reopened reopened => $"reopened: {Of(reopened.Reservation)}",
        InsertResult.Undecided undecided => $"undecided: {Of(undecided.Seats)}",
        InsertResult.Duplicate there => $"already there: {Of(there.Reservation)}",
        _ => outcome.GetType().Name,
    };

    public static string Of(PlayerSeats seats) =>
        $"v{seats.Version} [{string.Join(", ", seats.Held.Select(Of))}]";

    private static string Of<T>(Result<T> result, Func<T, string> describe)
        where T : notnull => result.TryGet(out var value, out var error) ? describe(value) : $"{error.Kind}";
}
