namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>Which ticket of a potential match is the clock of the expansions.</summary>
internal enum ExpansionAgeSelection
{
    Newest,
    Oldest,
}
