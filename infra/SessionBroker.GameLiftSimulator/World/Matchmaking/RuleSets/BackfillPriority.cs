namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>Where backfill tickets stand in the order of tickets.</summary>
internal enum BackfillPriority
{
    Normal,
    High,
    Low,
}
