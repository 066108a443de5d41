using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>
/// A fleet's way from NEW to ACTIVE, and from DELETING to TERMINATED. A location that is added later goes the same way
/// by itself; an Anywhere fleet is ACTIVE at once (API reference, CreateFleet).
/// </summary>
internal sealed class FleetLifecycle(
    StateContext context, Fleets fleets, Instances instances, WaitingPlacements waiting)
{
    private static readonly string[] Steps = ["NEW", "DOWNLOADING", "VALIDATING", "BUILDING", "ACTIVATING", "ACTIVE"];

    internal static bool IsStatus(string status) =>
        Steps.Contains(status, StringComparer.Ordinal) || status is "DELETING" or "ERROR" or "TERMINATED";

    internal bool IsOnItsWay(string fleetId, string location) =>
        fleets.Find(fleetId)?.Find(location) is { } place
        && (place.Status == "DELETING" || (Array.IndexOf(Steps, place.Status) is >= 0 and var step
            && step < Steps.Length - 1));

    /// <summary>A fleet that is there from the start, with its computes running.</summary>
    internal void Add(FleetSetup setup)
    {
        var fleet = new Fleet
        {
            Sequence = context.NextSequence(),
            Id = setup.FleetId,
            Name = setup.Name,
            Description = setup.Description,
            Compute = setup.Compute,
            Spot = setup.Spot,
            InstanceType = setup.Compute == ComputeKind.Anywhere ? null : setup.InstanceType,
            Status = setup.Status,
            CreationTime = context.Now,
            ProcessesPerInstance = setup.ProcessesPerInstance,
            MaxConcurrentActivations = setup.MaxConcurrentGameSessionActivations,
            ActivationTimeoutSeconds = setup.ActivationTimeoutSeconds ?? context.Options.ActivationTimeoutSeconds,
            CreationPolicy = setup.CreationPolicy,
            FullProtection = setup.FullProtection,
            GeneratedCertificate = setup.GeneratedCertificate,
            PlayerGatewayMode = setup.PlayerGatewayMode,
            Agent = setup.Agent,
            HourlyCost = setup.HourlyCost,
            GameServers = setup.GameServers,
        };
        fleets.Add(fleet);
        foreach (var location in setup.Locations)
        {
            var place = new FleetLocation
            {
                Name = location.Location,
                Status = setup.Status,
                Desired = location.Instances,
                Maximum = Math.Max(location.Instances, location.InstancesMax),
            };
            fleet.Locations.Add(place);
            instances.LaunchMissing(fleet, place);
        }
    }

    internal void Begin(Fleet fleet, FleetLocation place) => context.Schedule.In(
        TimeSpan.FromSeconds(context.Options.FleetStepSeconds), new PendingChange.FleetStep(fleet.Id, place.Name));

    internal void Advance(string fleetId, string location)
    {
        var fleet = fleets.Get(fleetId);
        var place = fleet.Find(location)!;
        if (place.Status == "DELETING")
        {
            Finish(fleet, place);
            return;
        }

        place.Status = Steps[Array.IndexOf(Steps, place.Status) + 1];
        var leads = fleet.Locations[0] == place;
        if (leads)
        {
            fleet.Status = place.Status;
            context.Raise(fleetId, $"FLEET_STATE_{place.Status}", $"Fleet {fleetId} is {place.Status}.");
        }

        if (place.Status == "ACTIVE")
        {
            instances.LaunchMissing(fleet, place);
        }
        else
        {
            Begin(fleet, place);
        }
    }

    /// <summary>
    /// Everything on the fleet, or on one location of it, ends at once; the status follows a step later.
    /// </summary>
    internal void Delete(Fleet fleet, IReadOnlyList<FleetLocation> places)
    {
        foreach (var place in places)
        {
            place.Status = "DELETING";
            place.Desired = 0;
            place.Minimum = 0;
            instances.StopAll(place);
            Begin(fleet, place);
        }
    }

    /// <summary>For tests: puts a fleet, with all its locations, into any status.</summary>
    internal ServiceError? Set(string fleetId, string status)
    {
        if (fleets.Find(fleetId) is not { } fleet)
        {
            return Refusals.FleetNotFound(fleetId);
        }

        if (!IsStatus(status))
        {
            return Refusals.Invalid($"There is no fleet status {status}.");
        }

        fleet.Status = status;
        foreach (var place in fleet.Locations)
        {
            place.Status = status;
        }

        waiting.CapacityCame();
        return null;
    }

    private void Finish(Fleet fleet, FleetLocation place)
    {
        if (fleet.Status != "DELETING")
        {
            fleet.Locations.Remove(place);
            return;
        }

        place.Status = "TERMINATED";
        if (fleet.Locations.TrueForAll(each => each.Status == "TERMINATED"))
        {
            fleet.Status = "TERMINATED";
            fleet.TerminationTime = context.Now;
            context.Raise(fleet.Id, "FLEET_DELETED", $"Fleet {fleet.Id} was deleted.");
        }
    }
}
