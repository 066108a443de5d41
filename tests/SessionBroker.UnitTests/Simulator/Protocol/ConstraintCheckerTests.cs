using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Constraints;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.UnitTests.Simulator.Protocol;

public sealed class ConstraintCheckerTests
{
    private static readonly ServiceModel Model = ServiceModel.Current;

    [Fact]
    public void A_request_that_keeps_all_constraints_has_no_fault() =>
        Check("CreateGameSession", """{"FleetId":"fleet-1","MaximumPlayerSessionCount":1}""").ShouldBeNull();

    [Fact]
    public void A_missing_member_is_null_in_the_message() =>
        Check("CreateGameSession", "{}").ShouldBe(
            "1 validation error detected: Value null at 'maximumPlayerSessionCount' failed to satisfy constraint: "
            + "Member must not be null");

    [Fact]
    public void All_errors_are_in_one_message() =>
        Check("CreateGameSession", """{"MaximumPlayerSessionCount":-1,"Name":""}""").ShouldBe(
            "2 validation errors detected: "
            + "Value '-1' at 'maximumPlayerSessionCount' failed to satisfy constraint: "
            + "Member must have value greater than or equal to 0; "
            + "Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1");

    [Fact]
    public void A_member_inside_a_list_is_named_by_its_path() =>
        Check(
            "CreateGameSession",
            $$"""{"MaximumPlayerSessionCount":1,"GameProperties":[{"Key":"{{new string('k', 33)}}","Value":"v"}]}""")
            .ShouldBe(
                $"1 validation error detected: Value '{new string('k', 33)}' at 'gameProperties.1.member.key' "
                + "failed to satisfy constraint: Member must have length less than or equal to 32");

    [Fact]
    public void A_list_of_plain_values_is_named_whole_with_every_rule_of_its_items() =>
        Check("DescribeFleetUtilization", """{"FleetIds":["fleet-1","no"]}""").ShouldBe(
            "1 validation error detected: Value '[fleet-1, no]' at 'fleetIds' failed to satisfy constraint: "
            + "Member must satisfy constraint: [Member must have length less than or equal to 512, "
            + "Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: "
            + @"^[a-z]*fleet-[a-zA-Z0-9\-]+$|^arn:.*:[a-z]*fleet\/[a-z]*fleet-[a-zA-Z0-9\-]+$]");

    [Fact]
    public void A_sensitive_value_is_left_out() =>
        Check("CreatePlayerSession", """{"GameSessionId":"arn:aws:x","PlayerId":""}""").ShouldBe(
            "1 validation error detected: Value at 'playerId' failed to satisfy constraint: "
            + "Member must have length greater than or equal to 1");

    [Fact]
    public void An_unknown_enumeration_value_lists_the_known_ones_in_their_order() =>
        Check("UpdateGameSession", """{"GameSessionId":"arn:aws:x","ProtectionPolicy":"Some"}""").ShouldBe(
            "1 validation error detected: Value 'Some' at 'protectionPolicy' failed to satisfy constraint: "
            + "Member must satisfy enum value set: [NoProtection, FullProtection]");

    [Fact]
    public void Map_keys_and_values_have_faults_of_their_own() =>
        Check(
            "CreatePlayerSessions",
            """{"GameSessionId":"arn:aws:x","PlayerIds":["a"],"PlayerDataMap":{"":"x","b":""}}""")
            .ShouldBe(
                "2 validation errors detected: Value '{=x, b=}' at 'playerDataMap' failed to satisfy constraint: "
                + "Map keys must satisfy constraint: [Member must have length less than or equal to 1024, "
                + "Member must have length greater than or equal to 1]; "
                + "Value '{=x, b=}' at 'playerDataMap' failed to satisfy constraint: "
                + "Map value must satisfy constraint: [Member must have length less than or equal to 2048, "
                + "Member must have length greater than or equal to 1]");

    [Theory]
    [InlineData("""{"S":""}""", "Value '' at 'players.1.member.playerAttributes.mode.member.s' failed to satisfy")]
    [InlineData("""{"SDM":{"x":null}}""", "at 'players.1.member.playerAttributes.mode.member.sDM' failed to satisfy")]
    [InlineData("""{"SL":[null]}""", "Value null at 'players.1.member.playerAttributes.mode.member.sL.1.member'")]
    public void A_member_of_a_structure_inside_a_map_is_named_by_its_path(string attribute, string fault) =>
        Check(
            "StartMatchmaking",
            $$$"""
            {"ConfigurationName":"m","Players":[{"PlayerId":"a","PlayerAttributes":{"mode":{{{attribute}}} } } ]}
            """)
            .ShouldNotBeNull().ShouldContain(fault);

    [Fact]
    public void Null_inside_a_list_is_a_fault() =>
        Check("CreatePlayerSessions", """{"GameSessionId":"arn:aws:x","PlayerIds":[null]}""").ShouldBe(
            "1 validation error detected: Value null at 'playerIds.1.member' failed to satisfy constraint: "
            + "Member must not be null");

    [Theory]
    [InlineData("fleet-1\n")]
    [InlineData(" fleet-1")]
    [InlineData("fleet-1 and more")]
    public void A_pattern_matches_the_whole_value_or_not_at_all(string fleetId) =>
        Model.Operations["CreateGameSession"].Input.Members["FleetId"].Shape
            .ShouldBeOfType<Shape.Text>().Whole!.IsMatch(fleetId).ShouldBeFalse();

    [Fact]
    public void Length_counts_characters_and_not_units_of_UTF16()
    {
        var name = string.Concat(Enumerable.Repeat("\U0001F3AE", 1024));

        Check("CreateGameSession", $$"""{"MaximumPlayerSessionCount":1,"Name":"{{name}}"}""").ShouldBeNull();
        Check("CreateGameSession", $$"""{"MaximumPlayerSessionCount":1,"Name":"{{name}}x"}""").ShouldNotBeNull();
    }

    private static string? Check(string operation, string input) =>
        ConstraintChecker.Check(Model.Operations[operation].Input, JsonNode.Parse(input)!.AsObject());
}
