namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

/// <summary>
/// How a ticket of several players counts in a rule: numbers become one by the first three, string lists by the others.
/// </summary>
internal enum PartyAggregation
{
    Average,
    Minimum,
    Maximum,
    Union,
    Intersection,
}
