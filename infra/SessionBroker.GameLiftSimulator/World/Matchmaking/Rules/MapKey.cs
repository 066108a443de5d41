namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>Which key of the anchor's map a sort rule looks at.</summary>
internal enum MapKey
{
    MinValue,
    MaxValue,
}
