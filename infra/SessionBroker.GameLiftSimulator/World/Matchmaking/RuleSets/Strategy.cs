namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

internal enum Strategy
{
    ExhaustiveSearch,
    Balanced,
}
