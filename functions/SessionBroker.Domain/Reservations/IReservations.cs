using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// The record of every reservation. Reads of one player see every write that was answered before them; reads across
/// players (<see cref="DuePlayersAsync"/>) may lag by moments.
/// </summary>
/// <remarks>Every method answers <see cref="ErrorKind.StoreUnavailable"/>, <see cref="ErrorKind.StoreTimedOut"/> or
/// <see cref="ErrorKind.BrokerNotAuthorized"/> where the store cannot be used.</remarks>
public interface IReservations
{
    /// <summary>
    /// How many parts the players with unsettled reservations are spread over, so that no key of the index is hot.
    /// </summary>
    const int Shards = 16;

    /// <summary>
    /// Writes a PENDING reservation, without a read before it, if the player may have one more seat in one more game
    /// session and the id is not known to be used before.
    /// </summary>
    /// <returns><see cref="InsertResult.Inserted"/>, <see cref="InsertResult.Undecided"/> with the player's seats, or
    /// <see cref="InsertResult.Conflict"/>.</returns>
    Task<Result<InsertResult>> TryInsertAsync(
        Reservation pending, SeatLimits limits, CancellationToken cancellationToken);

    /// <summary>Writes a PENDING reservation if the player's seats are as they were read.</summary>
    /// <param name="seats">What the decision was made on.</param>
    /// <returns><see cref="InsertResult.Inserted"/>, or <see cref="InsertResult.Conflict"/>.</returns>
    Task<Result<InsertResult>> TryInsertAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a released reservation RESERVED again and records which request asked for it, both or neither, if the
    /// request's id is new and the seats are as they were read.
    /// </summary>
    /// <param name="released">The reservation to reopen, one of <paramref name="seats"/>.</param>
    /// <returns><see cref="InsertResult.Reopened"/>, <see cref="InsertResult.Duplicate"/> or
    /// <see cref="InsertResult.Conflict"/>.</returns>
    Task<Result<InsertResult>> ReopenAsync(
        Reservation redirected, Reservation released, PlayerSeats seats, CancellationToken cancellationToken);

    /// <summary>
    /// Records that a request is answered with another reservation, if its id is new and the seats are as they were
    /// read.
    /// </summary>
    /// <param name="redirected">The record of the request.</param>
    /// <param name="held">The other reservation, one of <paramref name="seats"/>.</param>
    /// <returns><see cref="InsertResult.Existing"/>, <see cref="InsertResult.Duplicate"/> or
    /// <see cref="InsertResult.Conflict"/>.</returns>
    Task<Result<InsertResult>> RedirectAsync(
        Reservation redirected, Reservation held, PlayerSeats seats, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces a version by the next one, and frees the seat where the next one is settled. A game session in which
    /// the player has another seat is not written.
    /// </summary>
    /// <returns>The record as it is now: <paramref name="after"/>, or what another function made of it first.</returns>
    Task<Result<Reservation>> AdvanceAsync(Reservation before, Reservation after, CancellationToken cancellationToken);

    /// <summary>The player's unsettled reservations.</summary>
    Task<Result<PlayerSeats>> SeatsOfAsync(PlayerId player, CancellationToken cancellationToken);

    /// <returns>The reservation, or <see cref="ErrorKind.ReservationNotFound"/> where it is not there or not settled.
    /// </returns>
    Task<Result<Reservation>> FindSettledAsync(PlayerId player, ReservationId id, CancellationToken cancellationToken);

    /// <returns>The reservation, or <see cref="ErrorKind.ReservationNotFound"/>, for another player's too.</returns>
    Task<Result<Reservation>> FindAsync(PlayerId player, ReservationId id, CancellationToken cancellationToken);

    /// <summary>The last of the reservations that one request has led to.</summary>
    /// <param name="id">Any of them.</param>
    /// <returns>It, or <see cref="ErrorKind.ReservationNotFound"/>.</returns>
    Task<Result<Reservation>> FindLatestAttemptAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken);

    /// <summary>A player's reservations, newest first, without those that only redirect.</summary>
    /// <returns>A page, or <see cref="ErrorKind.ValidationFailed"/> for a token that is not one of ours.</returns>
    Task<Result<ReservationPage>> OfPlayerAsync(PlayerId player, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// The players of one shard with unsettled reservations who were due before a moment, the longest overdue first.
    /// </summary>
    /// <param name="shard">0 to <see cref="Shards"/> - 1.</param>
    Task<Result<PlayerPage>> DuePlayersAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// The seats of several players, which may be seconds old; who has none, or could not be read, is left out.
    /// </summary>
    /// <param name="players">At most <see cref="PageRequest.LimitMax"/>.</param>
    Task<Result<ImmutableArray<PlayerSeats>>> SeatsOfAsync(
        ImmutableArray<PlayerId> players, CancellationToken cancellationToken);
}

/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record PlayerPage(ImmutableArray<PlayerId> Players, string? NextToken);

/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record ReservationPage(ImmutableArray<Reservation> Reservations, string? NextToken);

/// <param name="Limit">Entries a page: 1 to 100.</param>
/// <param name="NextToken">Where the page before ended; null for the first.</param>
public sealed record PageRequest(int Limit, string? NextToken)
{
    public const int LimitMax = 100;
}
