namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>The teams that a path names, by index. One team gives its players; several give a list for each.</summary>
internal sealed record TeamSelection(IReadOnlyList<int> Teams, bool IsOne);
