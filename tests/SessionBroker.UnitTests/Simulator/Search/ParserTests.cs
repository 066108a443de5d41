using SessionBroker.GameLiftSimulator.World.Search;

namespace SessionBroker.UnitTests.Simulator.Search;

public sealed class ParserTests
{
    [Fact]
    public void AND_binds_tighter_than_OR()
    {
        var expression = Parser.Parse("maximumSessions=1 AND maximumSessions=2 OR maximumSessions=3");

        expression.ShouldBe(new SearchExpression.Or(
            new SearchExpression.And(Maximum(1), Maximum(2)), Maximum(3)));
    }

    [Fact]
    public void NOT_binds_tighter_than_AND_and_parentheses_tighter_than_both()
    {
        var expression = Parser.Parse("NOT maximumSessions = 1 AND (maximumSessions = 2 OR NOT NOT maximumSessions=3)");

        expression.ShouldBe(new SearchExpression.And(
            new SearchExpression.Not(Maximum(1)),
            new SearchExpression.Or(Maximum(2), new SearchExpression.Not(new SearchExpression.Not(Maximum(3))))));
    }

    [Theory]
    [InlineData(@"gameSessionName='Matt\'s Awesome Game 1'", "Matt's Awesome Game 1")]
    [InlineData("""gameSessionName = "double" """, "double")]
    [InlineData(@"gameSessionName='back\\slash'", @"back\slash")]
    [InlineData("gameSessionName=''", "")]
    [InlineData("gameSessionName='a AND (b) = <>'", "a AND (b) = <>")]
    public void Quoted_text_is_taken_as_it_is_meant(string text, string value) =>
        Parser.Parse(text).ShouldBeOfType<SearchExpression.Condition>().Value.ShouldBe(SearchValue.Of(value));

    [Theory]
    [InlineData("maximumSessions=1", "Equal")]
    [InlineData("maximumSessions <>1", "NotEqual")]
    [InlineData("maximumSessions<1", "Less")]
    [InlineData("maximumSessions > 1", "Greater")]
    [InlineData("maximumSessions<=1", "LessOrEqual")]
    [InlineData("maximumSessions>= 1", "GreaterOrEqual")]
    public void Comparators_may_have_spaces_around_them(string text, string comparator) =>
        Parser.Parse(text).ShouldBeOfType<SearchExpression.Condition>().Comparator.ToString().ShouldBe(comparator);

    [Fact]
    public void Booleans_and_property_keys_are_read()
    {
        Parser.Parse("hasAvailablePlayerSessions=true").ShouldBeOfType<SearchExpression.Condition>()
            .Value.ShouldBe(SearchValue.Of(boolean: true));
        Parser.Parse("gameSessionProperties.map-1='x'").ShouldBeOfType<SearchExpression.Condition>()
            .Operand.ShouldBe(new Operand(OperandKind.GameSessionProperty, "map-1"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 3)]
    [InlineData("maximumSessions", 15)]
    [InlineData("maximumSessions=", 16)]
    [InlineData("maximumSessions='1'", 16)]
    [InlineData("maximumSessions=one", 16)]
    [InlineData("maximumSessions=NaN", 16)]
    [InlineData("maximumSessions=1e3", 16)]
    [InlineData("maximumPlayers=1", 0)]
    [InlineData("gameSessionProperties.=''", 0)]
    [InlineData("gameSessionProperties.a.b=''", 0)]
    [InlineData("gameSessionName>'a'", 15)]
    [InlineData("hasAvailablePlayerSessions<=true", 26)]
    [InlineData("hasAvailablePlayerSessions='true'", 27)]
    [InlineData("hasAvailablePlayerSessions=True", 27)]
    [InlineData("gameSessionName=a", 16)]
    [InlineData("gameSessionName='a", 16)]
    [InlineData("gameSessionName='a'b", 19)]
    [InlineData("(maximumSessions=1", 18)]
    [InlineData("maximumSessions=1)", 17)]
    [InlineData("maximumSessions=1 maximumSessions=2", 18)]
    [InlineData("maximumSessions=1 AND", 21)]
    [InlineData("maximumSessions=1 and maximumSessions=2", 18)]
    [InlineData("NOT", 3)]
    [InlineData("=1", 0)]
    [InlineData("maximumSessions==1", 16)]
    public void What_is_no_expression_is_refused_at_its_position(string text, int position) =>
        Should.Throw<SearchSyntaxException>(() => Parser.Parse(text)).Message.ShouldEndWith($" at position {position}");

    [Fact]
    public void Deep_nesting_is_read() =>
        Parser.Parse($"{new string('(', 500)}maximumSessions=1{new string(')', 500)}").ShouldBe(Maximum(1));

    [Theory]
    [InlineData("playerSessionCount ASC", false)]
    [InlineData("playerSessionCount DESC", true)]
    public void Sorting_is_by_one_operand(string text, bool descending) =>
        SortOrder.Parse(text).ShouldBe(new(new(OperandKind.PlayerSessionCount, ""), descending));

    [Theory]
    [InlineData("playerSessionCount")]
    [InlineData("playerSessionCount UP")]
    [InlineData("playerSessionCount ASC, maximumSessions ASC")]
    [InlineData("playerSessionCount ASC maximumSessions ASC")]
    [InlineData("players ASC")]
    [InlineData("'playerSessionCount' ASC")]
    [InlineData("")]
    public void What_is_no_order_is_refused(string text) =>
        Should.Throw<SearchSyntaxException>(() => SortOrder.Parse(text));

    private static SearchExpression.Condition Maximum(double value) =>
        new(new(OperandKind.MaximumSessions, ""), Comparator.Equal, SearchValue.Of(value));
}
