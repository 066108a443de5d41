using System.Diagnostics;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>The Boolean expression of a compound rule over other rules.</summary>
internal abstract record CompoundStatement
{
    private CompoundStatement()
    {
    }

    internal IEnumerable<string> Members => Rules.Select(rule => rule.Name);

    internal IEnumerable<Rule> Rules => this switch
    {
        Named named => [named.Rule],
        Combined combined => combined.Operands.SelectMany(operand => operand.Rules),
        _ => throw new UnreachableException(),
    };

    internal Verdict Evaluate(Lineup lineup) => this switch
    {
        Named named => named.Rule.Evaluate(lineup),
        Combined combined =>
            combined.Operator.Combine([.. combined.Operands.Select(operand => operand.Evaluate(lineup))]),
        _ => throw new UnreachableException(),
    };

    internal sealed record Named(Rule Rule) : CompoundStatement;

    internal sealed record Combined(CompoundOperator Operator, IReadOnlyList<CompoundStatement> Operands)
        : CompoundStatement;
}
