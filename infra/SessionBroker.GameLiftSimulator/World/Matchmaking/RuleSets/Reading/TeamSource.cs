namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>A team definition and the indexes of the teams that it makes.</summary>
internal sealed record TeamSource(JsonMembers Members, IReadOnlyList<int> Teams);
