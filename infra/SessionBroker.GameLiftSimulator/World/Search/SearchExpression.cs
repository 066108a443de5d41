using System.Diagnostics;

namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>A filter expression as it was understood.</summary>
internal abstract record SearchExpression
{
    private SearchExpression()
    {
    }

    internal sealed record And(SearchExpression Left, SearchExpression Right) : SearchExpression;

    internal sealed record Or(SearchExpression Left, SearchExpression Right) : SearchExpression;

    internal sealed record Not(SearchExpression Inner) : SearchExpression;

    internal sealed record Condition(Operand Operand, Comparator Comparator, SearchValue Value) : SearchExpression;

    /// <summary>
    /// A condition on something that the game session does not have is not met, whatever its comparator.
    /// </summary>
    internal bool Matches(Searchable session) => this switch
    {
        And both => both.Left.Matches(session) && both.Right.Matches(session),
        Or either => either.Left.Matches(session) || either.Right.Matches(session),
        Not not => !not.Inner.Matches(session),
        Condition condition => session[condition.Operand] is { } value && condition.Holds(value),
        _ => throw new UnreachableException(),
    };

    /// <summary>The conditions that every match must meet.</summary>
    internal IEnumerable<Condition> Required => this switch
    {
        And both => both.Left.Required.Concat(both.Right.Required),
        Condition condition => [condition],
        _ => [],
    };
}
