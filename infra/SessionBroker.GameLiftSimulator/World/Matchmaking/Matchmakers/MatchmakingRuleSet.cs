using System.Text.Json.Serialization;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

/// <summary>A rule set as a resource. It never changes; its body was found valid when it was created.</summary>
internal sealed class MatchmakingRuleSet
{
    private readonly Lazy<RuleSet> _rules;

    public MatchmakingRuleSet() => _rules = new(() => RuleSetReader.Read(Body!).RuleSet!);

    public required string Name { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    [JsonIgnore]
    internal RuleSet Rules => _rules.Value;
}
