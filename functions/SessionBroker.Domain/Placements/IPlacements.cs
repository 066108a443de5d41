using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Placements;

/// <summary>GameLift's game session placements.</summary>
public interface IPlacements
{
    /// <summary>Starts a placement, or finds the one that an earlier call with the same id started.</summary>
    Task<Result<PlacingReport>> StartAsync(NewPlacement wanted, PlacingId id, CancellationToken cancellationToken);

    /// <returns>What GameLift says of it now, or <see cref="ErrorKind.GameLiftResourceNotFound"/>.</returns>
    Task<Result<PlacingReport>> FindAsync(PlacingId id, CancellationToken cancellationToken);

    /// <summary>Cancels a placement for which no game session was started yet.</summary>
    /// <returns>What it is now, or <see cref="ErrorKind.GameLiftRejectedRequest"/> where it is too late.</returns>
    Task<Result<PlacingReport>> StopAsync(PlacingId id, CancellationToken cancellationToken);
}
