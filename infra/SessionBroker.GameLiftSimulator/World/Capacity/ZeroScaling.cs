using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>
/// Locations with the strategy SCALE_TO_AND_FROM_ZERO. A request for a game session starts the first instance (the
/// request itself finds no process yet); a time without game sessions and requests takes all instances away (API
/// reference, ManagedCapacityConfiguration).
/// </summary>
internal sealed class ZeroScaling(StateContext context, Fleets fleets, Instances instances)
{
    /// <summary>A game session was requested at that location, by CreateGameSession or a placement.</summary>
    internal void Requested(Fleet fleet, FleetLocation place)
    {
        if (place is { ManagedCapacity.ScalesToZero: true, Desired: 0, Maximum: > 0 })
        {
            place.Desired = 1;
            place.Minimum = 1;
            instances.Scale(fleet, place);
        }

        Watch(fleet, place);
    }

    internal void Ended(GameSession session)
    {
        if (fleets.Find(session.FleetId) is { } fleet && fleet.Find(session.Location) is { } place)
        {
            Watch(fleet, place);
        }
    }

    /// <summary>Starts the time of inactivity anew.</summary>
    internal void Watch(Fleet fleet, FleetLocation place)
    {
        if (place.ManagedCapacity is { ScalesToZero: true } managed)
        {
            place.LastActivity = context.Now;
            context.Schedule.In(
                managed.InactivityLimit, new PendingChange.Inactivity(fleet.Id, place.Name, context.Now));
        }
    }

    /// <summary>Whether nothing has happened at a location since then, and nothing runs there.</summary>
    internal bool IsIdle(string fleetId, string location, DateTimeOffset since) =>
        fleets.Find(fleetId)?.Find(location) is { ManagedCapacity.ScalesToZero: true, Desired: > 0 } place
        && place.LastActivity == since
        && place.Computes.TrueForAll(compute => compute.Hosted.Count == 0);

    internal void ScaleIn(string fleetId, string location)
    {
        var fleet = fleets.Get(fleetId);
        var place = fleet.Find(location)!;
        place.Desired = 0;
        place.Minimum = 0;
        instances.Scale(fleet, place);
    }
}
