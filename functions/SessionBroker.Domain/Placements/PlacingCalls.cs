using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Matchmaking;

namespace SessionBroker.Domain.Placements;

/// <summary>What a start calls besides the store of records: GameLift by the kind of the request.</summary>
public sealed class PlacingCalls(IPlacements placements, ITickets tickets, PlacingSync sync, PlacedSeats seats)
{
    public PlacingSync Sync => sync;

    public PlacedSeats Seats => seats;

    public Task<Result<PlacingReport>> StartAsync(
        PlacingRequest request, PlacingId id, CancellationToken cancellationToken) => request switch
        {
            PlacingRequest.Placement placement => placements.StartAsync(placement.Wanted, id, cancellationToken),
            PlacingRequest.Ticket ticket => tickets.StartAsync(ticket.Wanted, id, cancellationToken),
            _ => throw new UnreachableException(),
        };
}
