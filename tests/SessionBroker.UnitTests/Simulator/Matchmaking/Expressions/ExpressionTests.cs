using System.Diagnostics;
using System.Globalization;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Expressions;

/// <summary>
/// /// Red is a (skill 1, maps x y) and the party of b (skill 3, maps y z) and c (skill 8, maps y); blue is d (skill 5,
/// maps x y); nobody is in green, of which there are two.
/// </summary>
public sealed class ExpressionTests
{
    private static readonly RuleSet RuleSet = Sets.Read("""
        {
          "ruleLanguageVersion": "1.0",
          "playerAttributes": [
            { "name": "skill", "type": "number" },
            { "name": "the-mode", "type": "string", "default": "m" },
            { "name": "maps", "type": "string_list" }
          ],
          "teams": [
            { "name": "red", "minPlayers": 0, "maxPlayers": 9 },
            { "name": "blue", "minPlayers": 0, "maxPlayers": 9 },
            { "name": "green", "minPlayers": 0, "maxPlayers": 9, "quantity": 2 }
          ]
        }
        """);

    private static readonly Lineup Lineup = Lineups.Of(
        RuleSet,
        [[Of("a", 1, "x", "y")], [Of("b", 3, "y", "z"), Of("c", 8, "y")]],
        [[Of("d", 5, "x", "y")]]);

    [Theory]
    [InlineData("teams[red].players[playerId]", "[a b c]")]
    [InlineData("team[red].players[playerid]", "[a b c]")]
    [InlineData("teams[*].players[playerId]", "[[a b c] [d] [] []]")]
    [InlineData("teams[blue, red].players[playerId]", "[[d] [a b c]]")]
    [InlineData("teams[green].players[playerId]", "[[] []]")]
    [InlineData("teams[green_1].players[playerId]", "[]")]
    [InlineData("teams[red].players.attributes[skill]", "[1 5.5]")]
    [InlineData("teams[red].players.attributes[the-mode]", "[m m m]")]
    [InlineData("teams[blue].players.attributes[maps]", "[[x y]]")]
    [InlineData("flatten(teams[*].players.attributes[skill])", "[1 5.5 5]")]
    [InlineData("flatten(teams[red].players.attributes[maps])", "[x y y z y]")]
    [InlineData("count(teams[*])", "4")]
    [InlineData("count (teams[*].players)", "[3 1 0 0]")]
    [InlineData("count(teams[red].players)", "3")]
    [InlineData("count(flatten(teams[*].players))", "4")]
    [InlineData("count(teams[green_2].players)", "0")]
    [InlineData("avg(teams[*].players.attributes[skill])", "[3.25 5]")]
    [InlineData("max(avg(teams[*].players.attributes[skill]))", "5")]
    [InlineData("min(flatten(teams[*].players.attributes[skill]))", "1")]
    [InlineData("sum(flatten(teams[*].players.attributes[skill]))", "11.5")]
    [InlineData("median(flatten(teams[*].players.attributes[skill]))", "5")]
    [InlineData("median(teams[red].players.attributes[skill])", "3.25")]
    [InlineData("stddev(teams[red].players.attributes[skill])", "2.25")]
    [InlineData("max(count(teams[*].players))", "3")]
    [InlineData("avg(teams[green_1].players.attributes[skill])", "none")]
    [InlineData("sum(teams[green_1].players.attributes[skill])", "none")]
    [InlineData("max(avg(teams[green].players.attributes[skill]))", "none")]
    [InlineData("set_intersection(flatten(teams[*].players.attributes[maps]))", "[y]")]
    [InlineData("set_intersection(teams[*].players.attributes[maps])", "[[y] [x y]]")]
    [InlineData("count(set_intersection(teams[red].players.attributes[maps]))", "1")]
    [InlineData("set_intersection(teams[green_1].players.attributes[maps])", "none")]
    [InlineData("-2.5", "-2.5")]
    public void An_expression_has_a_value(string text, string value)
    {
        Shown(Parsed(text).Evaluate(Lineup, PartyAggregation.Average)).ShouldBe(value);
    }

    [Theory]
    [InlineData((int)PartyAggregation.Average, "skill", "[1 5.5]")]
    [InlineData((int)PartyAggregation.Minimum, "skill", "[1 3]")]
    [InlineData((int)PartyAggregation.Maximum, "skill", "[1 8]")]
    [InlineData((int)PartyAggregation.Union, "skill", "[1 3 8]")]
    [InlineData((int)PartyAggregation.Union, "maps", "[[x y] [y z]]")]
    [InlineData((int)PartyAggregation.Intersection, "maps", "[[x y] [y]]")]
    [InlineData((int)PartyAggregation.Average, "maps", "[[x y] [y z] [y]]")]
    public void A_party_counts_as_its_aggregation_says(int aggregation, string attribute, string value)
    {
        var expression = Parsed($"teams[red].players.attributes[{attribute}]");

        Shown(expression.Evaluate(Lineup, (PartyAggregation)aggregation)).ShouldBe(value);
    }

    [Theory]
    [InlineData("", "Expected teams[...], a function or a number, found the end (character 1)")]
    [InlineData("teams", "Expected [team names], found the end (character 6)")]
    [InlineData("teams[red", "The bracket [ is never closed (character 6)")]
    [InlineData("teams[pink]", "The rule set has no team pink (character 6)")]
    [InlineData("teams[red,pink].players", "The rule set has no team pink (character 6)")]
    [InlineData("teams[red].player", "Expected players, found player (character 12)")]
    [InlineData("teams[red].players[name]", "Only [playerId] or .attributes[...] may follow players (character 19)")]
    [InlineData("teams[red].players.skill", "Expected attributes, found skill (character 20)")]
    [InlineData("teams[red].players.attributes[wit]",
        "The rule set declares no player attribute wit (character 30)")]
    [InlineData("count(teams[red].players", "Expected ), found the end (character 25)")]
    [InlineData("count(teams[red].players))", "Expected the end, found ) (character 26)")]
    [InlineData("mean(teams[red].players.attributes[skill])",
        "There is no function mean; there are avg, count, flatten, max, median, min, set_intersection, stddev, sum "
        + "(character 1)")]
    [InlineData("avg(teams[red].players)", "avg takes a list of numbers, not a list of player (character 1)")]
    [InlineData("avg(avg(teams[red].players.attributes[skill]))",
        "avg takes a list of numbers, not a number (character 1)")]
    [InlineData("flatten(teams[red].players.attributes[skill])",
        "flatten takes a list of lists, not a list of number (character 1)")]
    [InlineData("set_intersection(teams[red].players.attributes[the-mode])",
        "set_intersection takes a list of string lists, not a list of string (character 1)")]
    [InlineData("1.2.3", "1.2.3 is not a number (character 1)")]
    [InlineData("?", "Expected teams[...], a function or a number, found ? (character 1)")]
    public void A_text_that_is_no_expression_is_refused(string text, string message)
    {
        Should.Throw<ExpressionException>(() => Parsed(text)).Message.ShouldBe(message);
    }

    [Fact]
    public void Functions_nested_without_end_are_refused_before_the_stack_ends()
    {
        var text = string.Concat(Enumerable.Repeat("min(", 10_000));

        Should.Throw<ExpressionException>(() => Parsed(text)).Message.ShouldStartWith("More than 16 functions");
    }

    private static Expression Parsed(string text) =>
        ExpressionParser.Parse(text, new(RuleSet.Teams, RuleSet.Attributes));

    private static MatchPlayer Of(string id, double skill, params string[] maps) =>
        Player(id, ("skill", Number(skill)), ("maps", List(maps)));

    private static string Shown(Value? value) => value switch
    {
        null => "none",
        Value.Number number => number.Amount.ToString(CultureInfo.InvariantCulture),
        Value.Text text => text.Characters,
        Value.List list => $"[{string.Join(' ', list.Items.Select(Shown))}]",
        _ => throw new UnreachableException(),
    };
}
