using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SessionBroker.GameLiftSimulator.World.Search;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.UnitTests.Simulator.Search;

/// <summary>
/// Random expressions, written down in random ways, are read back and evaluated; a plain reference that never saw the
/// text says what should have come out.
/// </summary>
public sealed class SearchPropertyTests
{
    private static readonly Gen<string> Text = Gen.Elements("", "a", "b'c", "d\\e", "f\"g", "AND", " h ", "(i)");

    private static readonly Gen<Searchable> Sessions =
        from maximum in Gen.Choose(0, 4)
        from players in Gen.Choose(0, 4)
        from name in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text))
        from map in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text))
        select new Searchable
        {
            Sequence = 1,
            Arn = "arn",
            FleetId = "fleet",
            Location = "location",
            Name = name,
            Properties = map is null ? [] : [new GameProperty("map", map)],
            MaximumPlayers = maximum,
            Players = players,
            DenyAll = false,
            CreationTimeMillis = maximum * 1000,
            HasAvailable = players < maximum,
        };

    [Fact]
    public void What_is_read_back_means_what_was_written()
    {
        var cases = from expression in Expressions(4)
                    from session in Sessions
                    select (expression, session);

        Prop.ForAll(cases.ToArbitrary(), pair =>
            Parser.Parse(pair.expression.Text).Matches(pair.session) == pair.expression.Means(pair.session))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_at_all_is_an_expression_or_a_fault_with_a_position()
    {
        var pieces = Gen.Elements(
            "gameSessionName", "maximumSessions", "=", "<>", "<", "(", ")", "AND", "OR", "NOT", "'", "\"", "\\", "1",
            "true", " ", "x.y", "gameSessionProperties.k");
        var texts = pieces.ListOf().Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            try
            {
                return Parser.Parse(text) is not null;
            }
            catch (SearchSyntaxException fault)
            {
                return fault.Message.Contains("at position ", StringComparison.Ordinal);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<Written> Expressions(int depth)
    {
        if (depth == 0)
        {
            return Conditions();
        }

        var inner = Expressions(depth - 1);
        return Gen.OneOf(
            Conditions(),
            inner.Select(each => new Written($"NOT ({each.Text})", session => !each.Means(session))),
            inner.Select(each => new Written($"({each.Text})", each.Means)),
            Pairs(inner, "AND", (left, right) => left && right),
            Pairs(inner, "OR", (left, right) => left || right));
    }

    // A pair is written without parentheses of its own only where the grammar needs none: they are always put here, and
    // ParserTests holds the precedence.
    private static Gen<Written> Pairs(Gen<Written> inner, string word, Func<bool, bool, bool> meaning) =>
        from left in inner
        from right in inner
        select new Written(
            $"({left.Text}) {word}({right.Text})",
            session => meaning(left.Means(session), right.Means(session)));

    private static Gen<Written> Conditions() => Gen.OneOf(Numbers(), Booleans(), Texts());

    private static Gen<Written> Numbers() =>
        from sign in Gen.Elements("=", "<>", "<", ">", "<=", ">=")
        from space in Gen.Elements("", " ", "  ")
        from number in Gen.Choose(0, 4)
        select new Written(
            string.Create(CultureInfo.InvariantCulture, $"maximumSessions{space}{sign}{space}{number}"),
            session => sign switch
            {
                "=" => session.MaximumPlayers == number,
                "<>" => session.MaximumPlayers != number,
                "<" => session.MaximumPlayers < number,
                ">" => session.MaximumPlayers > number,
                "<=" => session.MaximumPlayers <= number,
                _ => session.MaximumPlayers >= number,
            });

    private static Gen<Written> Booleans() =>
        from wanted in Gen.Elements(true, false)
        from equal in Gen.Elements(true, false)
        select new Written(
            $"hasAvailablePlayerSessions {(equal ? "=" : "<>")} {(wanted ? "true" : "false")}",
            session => session.HasAvailable == wanted == equal);

    private static Gen<Written> Texts() =>
        from ofProperty in Gen.Elements(true, false)
        from value in Text
        from quote in Gen.Elements('\'', '"')
        from equal in Gen.Elements(true, false)
        let operand = ofProperty ? "gameSessionProperties.map" : "gameSessionName"
        select new Written(
            $"{operand}{(equal ? "=" : "<>")}{Quoted(value, quote)}",
            session => (ofProperty ? session.Properties.SingleOrDefault()?.Value : session.Name) is { } own
                && own == value == equal);

    private static string Quoted(string value, char quote) =>
        quote + value.Replace("\\", @"\\").Replace(quote.ToString(), $"\\{quote}") + quote;

    private sealed record Written(string Text, Func<Searchable, bool> Means);
}
