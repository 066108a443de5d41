namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>
/// How tickets are grouped before matches are formed: the first two are of exhaustiveSearch, the others of balanced.
/// </summary>
internal enum BatchingPreference
{
    Random,
    Sorted,
    LargestPopulation,
    FastestRegion,
}
