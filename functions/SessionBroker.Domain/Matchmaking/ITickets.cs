using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Domain.Matchmaking;

/// <summary>GameLift's matchmaking tickets.</summary>
public interface ITickets
{
    /// <summary>How many tickets one call describes at the most (API reference, DescribeMatchmaking).</summary>
    const int FindMax = 10;

    /// <summary>Starts a ticket, or finds the one that an earlier call with the same id started.</summary>
    Task<Result<PlacingReport>> StartAsync(NewTicket wanted, PlacingId id, CancellationToken cancellationToken);

    /// <summary>What GameLift says of tickets now, with one call; one that it does not know is left out.</summary>
    /// <param name="ids">1 to <see cref="FindMax"/>.</param>
    Task<Result<ImmutableDictionary<PlacingId, PlacingReport>>> FindAsync(
        ImmutableArray<PlacingId> ids, CancellationToken cancellationToken);

    /// <summary>Cancels a ticket.</summary>
    /// <returns>The id, or <see cref="ErrorKind.GameLiftRejectedRequest"/> where it is too late.</returns>
    Task<Result<PlacingId>> StopAsync(PlacingId id, CancellationToken cancellationToken);

    /// <summary>Accepts or rejects a match for players of the ticket.</summary>
    /// <returns>The id, or <see cref="ErrorKind.GameLiftRejectedRequest"/> where no match waits for it.</returns>
    Task<Result<PlacingId>> AnswerAsync(
        PlacingId id, ImmutableArray<PlayerId> players, bool accepts, CancellationToken cancellationToken);
}
