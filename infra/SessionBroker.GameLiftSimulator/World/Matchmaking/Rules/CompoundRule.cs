using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>Joins rules by and, or, not and xor. Its members are not enforced by themselves.</summary>
internal sealed record CompoundRule(string Name, CompoundStatement Statement) : Rule(Name)
{
    internal override bool ReadsPlayers => Statement.Rules.Any(rule => rule.ReadsPlayers);

    internal override Verdict Evaluate(Lineup lineup) => Statement.Evaluate(lineup);
}
