using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>An attribute that the rule set declares. Without a default every player must bring a value.</summary>
internal sealed record PlayerAttribute(string Name, AttributeKind Kind, AttributeValue? Default);
