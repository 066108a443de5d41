using System.Collections.Immutable;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.UnitTests.Aws;

public sealed class SearchExpressionsTests
{
    private static readonly GameSessionSearch Everything = new(
        new Destination { Name = "default", Target = new DestinationTarget.Fleet("fleet-1") },
        Location: null,
        AvailableOnly: false,
        Name: null,
        ImmutableSortedDictionary<string, string>.Empty,
        Sort: null,
        Limit: 20,
        NextToken: null);

    [Fact]
    public void A_search_for_everything_has_no_expression()
    {
        SearchExpressions.Filter(Everything).ShouldBeNull();
        SearchExpressions.Sort(null).ShouldBeNull();
    }

    [Fact]
    public void Conditions_are_joined_in_a_stable_order()
    {
        var search = Everything with
        {
            AvailableOnly = true,
            Name = "Duel",
            GameProperties = Everything.GameProperties.Add("mode", "ctf").Add("map", ""),
        };

        SearchExpressions.Filter(search).ShouldBe(
            "hasAvailablePlayerSessions=true AND gameSessionName='Duel' "
            + "AND gameSessionProperties.map='' AND gameSessionProperties.mode='ctf'");
    }

    [Theory]
    [InlineData("Matt's", @"gameSessionName='Matt\'s'")]
    [InlineData(@"a\", @"gameSessionName='a\\'")]
    [InlineData(@"\' OR true OR '", @"gameSessionName='\\\' OR true OR \''")]
    [InlineData("a\"b\n", "gameSessionName='a\"b\n'")]
    public void Text_cannot_leave_its_quotes(string name, string expression) =>
        SearchExpressions.Filter(Everything with { Name = name }).ShouldBe(expression);

    [Theory]
    [InlineData(GameSessionSortOperand.CreatedAt, false, "creationTimeMillis ASC")]
    [InlineData(GameSessionSortOperand.CurrentPlayerSessionCount, true, "playerSessionCount DESC")]
    [InlineData(GameSessionSortOperand.MaximumPlayerSessionCount, true, "maximumSessions DESC")]
    public void An_order_is_written_in_game_lifts_terms(
        GameSessionSortOperand operand, bool descending, string expression) =>
        SearchExpressions.Sort(new GameSessionSort(operand, descending)).ShouldBe(expression);
}
