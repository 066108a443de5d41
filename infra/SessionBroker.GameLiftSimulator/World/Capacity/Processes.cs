using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>
/// The server processes. A process hosts one game session and is then replaced (server SDK reference, ProcessEnding),
/// so a free process is the whole of what a new game session needs.
/// </summary>
internal sealed class Processes(
    StateContext context, Fleets fleets, ComputeFactory computes, WaitingPlacements waiting)
{
    /// <summary>GameLift's quota of processes on one instance.</summary>
    internal const int PerComputeMax = 50;

    /// <summary>Takes a free process for that game session; null when there is none.</summary>
    internal static (Compute Compute, int Port)? Reserve(Fleet fleet, FleetLocation place, long gameSession)
    {
        if (place.Ready is not { } compute)
        {
            return null;
        }

        var port = compute.ReadyPorts.Min;
        place.Change(compute, fleet.MaxConcurrentActivations, each =>
        {
            each.ReadyPorts.Remove(port);
            each.Hosted.Add(gameSession);
            each.Activating++;
        });
        return (compute, port);
    }

    /// <summary>
    /// The game session is no longer ACTIVATING, whatever it is now: another one may activate in its place.
    /// </summary>
    internal void Activated(GameSession session)
    {
        if (Change(session, compute => compute.Activating--))
        {
            waiting.CapacityCame();
        }
    }

    /// <summary>The game session's process has ended; its replacement comes after a while.</summary>
    internal void Release(GameSession session)
    {
        if (Change(session, compute => compute.Hosted.Remove(session.Sequence)))
        {
            context.Schedule.In(
                TimeSpan.FromSeconds(fleets.Get(session.FleetId).GameServers.ReplacementSeconds),
                new PendingChange.Replacement(session.FleetId, session.Location, session.Compute, session.Port));
        }
    }

    internal void Replace(PendingChange.Replacement replaced)
    {
        var fleet = fleets.Get(replaced.FleetId);
        var place = fleet.Find(replaced.Location)!;
        var compute = fleets.FindCompute(replaced.FleetId, replaced.Location, replaced.Compute)!;
        place.Change(compute, fleet.MaxConcurrentActivations, each => each.ReadyPorts.Add(replaced.Port));
        waiting.CapacityCame();
    }

    /// <summary>Adds processes to the computes that have room for them, and computes for the rest.</summary>
    internal ServiceError? Add(string fleetId, string location, int count)
    {
        if (fleets.Find(fleetId)?.Find(location) is not { } place)
        {
            return Refusals.NotFound($"Fleet ({fleetId}) has no location {location}.");
        }

        var fleet = fleets.Find(fleetId)!;
        for (var left = count; left > 0; left--)
        {
            if (place.Computes.Find(each => !each.Draining && each.Processes < PerComputeMax) is not { } roomy)
            {
                roomy = computes.New(fleet, place.Name);
                place.Add(roomy, fleet.MaxConcurrentActivations);
                place.Desired = Math.Max(place.Desired, place.Computes.Count);
                place.Maximum = Math.Max(place.Maximum, place.Desired);
            }

            place.Change(roomy, fleet.MaxConcurrentActivations, computes.AddProcess);
        }

        waiting.CapacityCame();
        return null;
    }

    /// <summary>
    /// Takes free processes away, from the newest compute on; none at all when fewer than that are free.
    /// </summary>
    internal ServiceError? Remove(string fleetId, string location, int count)
    {
        if (fleets.Find(fleetId)?.Find(location) is not { } place)
        {
            return Refusals.NotFound($"Fleet ({fleetId}) has no location {location}.");
        }

        if (count < 0 || place.FreeProcesses < count)
        {
            return Refusals.Invalid($"Only {place.FreeProcesses} processes are free in {location}.");
        }

        var fleet = fleets.Find(fleetId)!;
        foreach (var compute in Enumerable.Reverse(place.Computes))
        {
            var taken = Math.Min(count, compute.ReadyPorts.Count);
            place.Change(compute, fleet.MaxConcurrentActivations, each =>
            {
                each.Processes -= taken;
                each.ReadyPorts.ExceptWith(each.ReadyPorts.Reverse().Take(taken).ToArray());
            });
            count -= taken;
        }

        return null;
    }

    private bool Change(GameSession session, Action<Compute> change)
    {
        var fleet = fleets.Find(session.FleetId);
        if (fleets.FindCompute(session.FleetId, session.Location, session.Compute) is not { } compute)
        {
            return false;
        }

        fleet!.Find(session.Location)!.Change(compute, fleet.MaxConcurrentActivations, change);
        return true;
    }
}
