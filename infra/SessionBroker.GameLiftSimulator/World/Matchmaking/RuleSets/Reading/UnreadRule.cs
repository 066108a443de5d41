using System.Diagnostics;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// Replaces a rule that is not valid, so that a compound rule that names it is not refused for that as well. A rule set
/// that has one is never used.
/// </summary>
internal sealed record UnreadRule(string Name) : Rule(Name)
{
    internal override Verdict Evaluate(Lineup lineup) => throw new UnreachableException();
}
