using SessionBroker.GameLiftSimulator.World.Capacity;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>A location of a destination where a placement may go; the rank is the destination's in the queue.</summary>
internal sealed record Candidate(Fleet Fleet, FleetLocation Place, int Rank);
