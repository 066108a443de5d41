using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Placements;

/// <summary>
/// Settles the reservations of the players of a placement or ticket that has ended: RESERVED with the seat that
/// GameLift made, or FAILED. What is settled already stays as it is, so that it does no harm to do it again.
/// </summary>
public sealed class PlacedSeats(IReservations reservations, IPlayerSessions playerSessions, TimeProvider time)
{
    // GameLift's list of player sessions may be some seconds old.
    private static readonly TimeSpan ListAge = TimeSpan.FromSeconds(10);

    /// <summary>The reservations of all players; tries all of them, whatever fails.</summary>
    /// <returns>Null, or an error that kept one of them from being settled.</returns>
    public Task<BrokerError?> SettleAsync(PlacingRecord record, CancellationToken cancellationToken) =>
        ForEachAsync(record, waiting => SettleAsync(waiting, record, cancellationToken), cancellationToken);

    /// <summary>Those of an attempt that was refused: the players may take other seats at once.</summary>
    public Task<BrokerError?> FailAsync(
        PlacingRecord record, BrokerError error, CancellationToken cancellationToken) => ForEachAsync(
            record,
            waiting => reservations.AdvanceAsync(waiting, waiting.Fail(error, time.Now()), cancellationToken),
            cancellationToken);

    /// <summary>One WAITING reservation of the record, which may not have ended.</summary>
    /// <returns>The reservation as it is now.</returns>
    public async Task<Result<Reservation>> SettleAsync(
        Reservation waiting, PlacingRecord record, CancellationToken cancellationToken)
    {
        var next = await NextAsync(waiting, record, cancellationToken);
        if (!next.TryGet(out var after, out var error)) return error;
        return after == waiting ? waiting : await reservations.AdvanceAsync(waiting, after, cancellationToken);
    }

    private async Task<BrokerError?> ForEachAsync(
        PlacingRecord record, Func<Reservation, Task<Result<Reservation>>> settle, CancellationToken cancellationToken)
    {
        BrokerError? failure = null;
        foreach (var player in record.Players)
        {
            var seats = await reservations.SeatsOfAsync(player, cancellationToken);
            var held = seats.Error is null ? seats.Value.Find(record.ReservationOf(player)) : null;
            var unsettled = held is { State: ReservationState.Waiting } ? (await settle(held)).Error : null;
            failure ??= seats.Error ?? unsettled;
        }

        return failure;
    }

    private async Task<Result<Reservation>> NextAsync(
        Reservation waiting, PlacingRecord record, CancellationToken cancellationToken) => record.State switch
        {
            // The reservation of an attempt before, which a function was cut off from settling.
            _ when record.ReservationOf(waiting.Player) != waiting.Id => waiting.Fail(NotStarted, time.Now()),
            PlacingState.Placed placed => await PlaceAsync(waiting, placed, cancellationToken),
            PlacingState.Ended ended => waiting.Fail(NotPlaced(ended, record.Id.Kind), time.Now()),
            PlacingState.Refused refused => waiting.Fail(refused.Error.ToError(), time.Now()),
            _ => waiting,
        };

    private async Task<Result<Reservation>> PlaceAsync(
        Reservation waiting, PlacingState.Placed placed, CancellationToken cancellationToken)
    {
        var (id, connection, players) = placed.GameSession;
        var player = players.FirstOrDefault(each => each.Player == waiting.Player);
        if (player?.PlayerSessionId is { } playerSessionId && connection is not null)
        {
            var seat = new Seat(playerSessionId, connection, placed.At + Seat.ReservationTimeout);
            return waiting.Place(seat, id);
        }

        // GameLift's events leave seats out now and then: the player's own list has them.
        var listed = await playerSessions.OfPlayerAsync(waiting.Player, cancellationToken);
        if (!listed.TryGet(out var all, out var error)) return error;
        var found = all.Where(session => session.GameSession.IsSameSession(id)).MaxBy(session => session.CreatedAt);
        if (found is not null) return waiting.Place(found.ToSeat(), found.GameSession);
        return time.Now() < placed.At + ListAge ? NotListed : waiting.Fail(NoSeat, time.Now());
    }

    private static BrokerError NotStarted => new(
        ErrorKind.GameSessionDidNotStart, "The request was refused; repeat it with the same Idempotency-Key.");

    private static BrokerError NotListed => new(
        ErrorKind.Conflict, "GameLift does not list the seat yet; ask again after Retry-After.");

    private static BrokerError NoSeat => new(
        ErrorKind.GameSessionDidNotStart, "GameLift made no seat for this player; ask for another one.");

    private static BrokerError NotPlaced(PlacingState.Ended ended, PlacingKind kind)
    {
        var what = kind is PlacingKind.Placement ? "placement" : "matchmaking ticket";
        var how = ended.Status switch
        {
            PlacingStatus.Cancelled => "was cancelled",
            PlacingStatus.TimedOut => "timed out",
            _ => "failed",
        };
        return new BrokerError(
            ErrorKind.GameSessionDidNotStart, $"The {what} {how}; start another one with a new Idempotency-Key.");
    }
}
