using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>What a rule may refer to: teams, attributes, and for a compound rule the rules before it.</summary>
internal sealed record RuleScope(ExpressionScope Names, IReadOnlyList<Rule> Earlier, IReadOnlySet<string> AllRules);
