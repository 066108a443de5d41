namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>The position of backfill tickets in the order of tickets.</summary>
internal enum BackfillPriority
{
    Normal,
    High,
    Low,
}
