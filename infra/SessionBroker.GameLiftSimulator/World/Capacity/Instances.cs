using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>The computes of the fleets: they start, are scaled in, and Spot ones are taken away.</summary>
internal sealed class Instances(
    StateContext context, Fleets fleets, ComputeFactory computes, GameSessionLifecycle sessions,
    WaitingPlacements waiting)
{
    /// <summary>Starts at once what a location wants and does not have.</summary>
    internal void LaunchMissing(Fleet fleet, FleetLocation place)
    {
        while (place.Computes.Count < place.Desired)
        {
            var compute = computes.New(fleet, place.Name);
            for (var process = 0; process < fleet.ProcessesPerInstance; process++)
            {
                computes.AddProcess(compute);
            }

            place.Add(compute, fleet.MaxConcurrentActivations);
        }

        waiting.CapacityCame();
    }

    internal void Launch(string fleetId, string location)
    {
        var fleet = fleets.Get(fleetId);
        LaunchMissing(fleet, fleet.Find(location)!);
    }

    /// <summary>
    /// Brings a location to its desired number. Going down, empty instances go first; one that hosts a protected game
    /// session stays until that has ended (API reference, UpdateFleetAttributes: NewGameSessionProtectionPolicy).
    /// </summary>
    internal void Scale(Fleet fleet, FleetLocation place)
    {
        if (place.Computes.Count < place.Desired)
        {
            context.Schedule.In(
                TimeSpan.FromSeconds(fleet.GameServers.ReplacementSeconds),
                new PendingChange.Launch(fleet.Id, place.Name));
        }

        // Evaluated again each time: a game session that ends in one location can scale in the next one.
        while (place.Computes.Count > place.Desired
            && place.Computes.Where(each => !IsProtected(each)).MinBy(each => each.Hosted.Count) is { } surplus)
        {
            Stop(place, surplus, reason: null);
        }
    }

    /// <summary>A protected game session has ended: its instance may be one too many.</summary>
    internal void ScaleInAfter(GameSession session)
    {
        if (session.FullProtection && fleets.Find(session.FleetId) is { } fleet
            && fleet.Find(session.Location) is { } place && place.Computes.Count > place.Desired)
        {
            Scale(fleet, place);
        }
    }

    /// <summary>The two minutes' notice: the instance takes no new game session from now on.</summary>
    internal ServiceError? Interrupt(GameSession session)
    {
        var fleet = fleets.Get(session.FleetId);
        if (!fleet.Spot)
        {
            return Refusals.Invalid($"Fleet ({fleet.Id}) is not a Spot fleet.");
        }

        if (fleets.FindCompute(fleet.Id, session.Location, session.Compute) is not { } compute)
        {
            return Refusals.GameSessionStatus(session.Arn, session.Status.Wire());
        }

        fleet.Find(session.Location)!
            .Change(compute, fleet.MaxConcurrentActivations, each => each.Draining = true);
        context.Schedule.In(
            TimeSpan.FromSeconds(context.Options.SpotNoticeSeconds),
            new PendingChange.Reclaim(fleet.Id, session.Location, compute.Sequence));
        context.Raise(fleet.Id, "INSTANCE_INTERRUPTED", $"Spot instance {compute.Name} was interrupted.");
        return null;
    }

    internal void Reclaim(string fleetId, string location, long computeSequence)
    {
        var fleet = fleets.Get(fleetId);
        var place = fleet.Find(location)!;
        Stop(place, fleets.FindCompute(fleetId, location, computeSequence)!, "INTERRUPTED");
        Scale(fleet, place);
    }

    internal void StopAll(FleetLocation place)
    {
        while (place.Computes.Count > 0)
        {
            Stop(place, place.Computes[0], reason: null);
        }
    }

    private bool IsProtected(Compute compute) => compute.Hosted.Any(hosted =>
        sessions.Sessions.Get(hosted) is { FullProtection: true, Status: GameSessionStatus.Active });

    private void Stop(FleetLocation place, Compute compute, string? reason)
    {
        place.Remove(compute);
        foreach (var hosted in compute.Hosted.ToArray())
        {
            sessions.End(sessions.Sessions.Get(hosted), GameSessionStatus.Terminated, reason);
        }
    }
}
