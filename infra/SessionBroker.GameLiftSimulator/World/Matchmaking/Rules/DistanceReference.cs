namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>What the maxDistance of a latency rule is measured from.</summary>
internal enum DistanceReference
{
    Minimum,
    Average,
}
