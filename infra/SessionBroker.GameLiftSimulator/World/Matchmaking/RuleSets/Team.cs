namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>
/// A team of a match. A definition with a quantity makes several, which share the definition's name as their base name.
/// </summary>
internal sealed record Team(string Name, string BaseName);
