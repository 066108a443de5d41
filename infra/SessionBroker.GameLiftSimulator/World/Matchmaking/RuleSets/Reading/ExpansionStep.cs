namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

internal sealed record ExpansionStep(int WaitTimeSeconds, JsonPlace Value);
