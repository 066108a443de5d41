namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>The key of the anchor's map that a sort rule uses.</summary>
internal enum MapKey
{
    MinValue,
    MaxValue,
}
