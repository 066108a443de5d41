using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// Reads compound rules: and(a, b), or(a, b), not(a) and xor(a, b) over names of rules, nested at will.
/// </summary>
internal sealed class CompoundReader
{
    private const int NestingMax = 32;

    private readonly string _text;
    private readonly RuleScope _scope;
    private int _at;
    private int _nesting;

    private CompoundReader(string text, RuleScope scope)
    {
        _text = text;
        _scope = scope;
    }

    internal static Rule? Read(string name, JsonMembers members, RuleScope scope)
    {
        if (members.Required("statement") is not { } place || place.Text() is not { } text)
            return null;
        try
        {
            var reader = new CompoundReader(text, scope);
            var statement = reader.Operation(reader.Word());
            if (reader.Word().Length > 0 || reader._at < text.Length)
                throw reader.Expected("the end");
            return new CompoundRule(name, statement);
        }
        catch (ExpressionException fault)
        {
            place.Refuse(fault.Message);
            return null;
        }
    }

    private CompoundStatement.Combined Operation(string name)
    {
        var found = CompoundOperator.Find(name)
            ?? throw Expected($"one of {string.Join(", ", CompoundOperator.Names)}");
        if (!Take('('))
            throw Expected("(");
        if (++_nesting > NestingMax)
            throw new ExpressionException($"More than {NestingMax} operators are nested", _at);
        var operands = new List<CompoundStatement> { Operand() };
        while (Take(','))
            operands.Add(Operand());
        _nesting--;
        if (!Take(')'))
            throw Expected(", or )");
        return operands.Count >= found.OperandsMin && operands.Count <= found.OperandsMax
            ? new(found, operands)
            : throw new ExpressionException(
                found.OperandsMax == 1 ? $"{name} takes one rule" : $"{name} takes two rules or more", _at);
    }

    private CompoundStatement Operand()
    {
        var word = Word();
        return _at < _text.Length && _text[_at] == '('
            ? Operation(word)
            : new CompoundStatement.Named(RuleNamed(word));
    }

    private Rule RuleNamed(string name) => _scope.Earlier.FirstOrDefault(rule => rule.Name == name) switch
    {
        BatchDistanceRule => throw new ExpressionException(
            $"{name} is a batchDistance rule, which a compound rule cannot use", _at),
        SortRule => throw new ExpressionException($"{name} is a sort rule, which is neither met nor failed", _at),
        { } rule => rule,
        null when _scope.AllRules.Contains(name) => throw new ExpressionException(
            $"The rule {name} must stand before the compound rule", _at),
        null => throw new ExpressionException($"There is no rule {name}", _at),
    };

    private bool Take(char wanted)
    {
        SkipSpace();
        var found = _at < _text.Length && _text[_at] == wanted;
        _at += found ? 1 : 0;
        return found;
    }

    // Names of rules may have spaces and hyphens inside; they end at the next sign of the grammar.
    private string Word()
    {
        SkipSpace();
        var start = _at;
        while (_at < _text.Length && _text[_at] is not ('(' or ')' or ','))
            _at++;
        return _text[start.._at].TrimEnd();
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private ExpressionException Expected(string wanted) => new($"Expected {wanted}", _at + 1);
}
