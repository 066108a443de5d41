namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>A request's own order of locations, and whether the queue's order comes after one pass over it.</summary>
internal sealed record PriorityOverride(IReadOnlyList<string> LocationOrder, bool FallsBack);
