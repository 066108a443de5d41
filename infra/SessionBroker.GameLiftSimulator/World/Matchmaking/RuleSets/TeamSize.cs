namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

internal sealed record TeamSize(int MinPlayers, int MaxPlayers);
