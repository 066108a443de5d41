using System.Text;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Protocol.Json;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.UnitTests.Simulator.Protocol;

public sealed class JsonInputReaderTests
{
    private static readonly ServiceModel Model = ServiceModel.Current;

    [Theory]
    [InlineData("", "{}")]
    [InlineData("{}", "{}")]
    [InlineData("""{"FleetId":null,"Nope":{"a":[1,{}]},"Name":"n"}""", """{"Name":"n"}""")]
    [InlineData("""{"Name":"n","Name":null}""", "{}")]
    [InlineData("""{"Name":"a","Name":"b"}""", """{"Name":"b"}""")]
    [InlineData(
        """{"GameProperties":[{"Key":"k","Value":"v","More":1}]}""",
        """{"GameProperties":[{"Key":"k","Value":"v"}]}""")]
    [InlineData("""{"GameProperties":[null]}""", """{"GameProperties":[null]}""")]
    public void Known_members_are_kept_and_nothing_else(string body, string expected) =>
        Read("CreateGameSession", body).ShouldBe(expected);

    [Theory]
    [InlineData("""{"MaximumPlayerSessionCount":"5"}""", "STRING_VALUE cannot be converted to Integer")]
    [InlineData("""{"MaximumPlayerSessionCount":5.5}""", "DECIMAL_VALUE cannot be converted to Integer")]
    [InlineData("""{"MaximumPlayerSessionCount":5000000000}""", "NUMBER_VALUE cannot be converted to Integer")]
    [InlineData("""{"MaximumPlayerSessionCount":true}""", "TRUE_VALUE cannot be converted to Integer")]
    [InlineData("""{"Name":5}""", "NUMBER_VALUE cannot be converted to String")]
    [InlineData("""{"Name":false}""", "FALSE_VALUE cannot be converted to String")]
    [InlineData("""{"Name":{}}""", "Start of structure or map found where not expected.")]
    [InlineData("""{"Name":[]}""", "Start of list found where not expected")]
    [InlineData("""{"GameProperties":{}}""", "Expected list or null")]
    [InlineData("""{"GameProperties":[[]]}""", "Expected structure or null")]
    [InlineData("[]", "Expected structure or null")]
    [InlineData("null", "Expected structure or null")]
    [InlineData("5", "Expected structure or null")]
    public void A_value_of_the_wrong_type_is_refused_in_AWS_words(string body, string expected) =>
        Should.Throw<MalformedInputException>(() => Read("CreateGameSession", body)).Message.ShouldBe(expected);

    [Theory]
    [InlineData("{")]
    [InlineData("{\"Name\"}")]
    [InlineData("{\"Name\":\"a\",}")]
    [InlineData("{} {}")]
    [InlineData("{}x")]
    [InlineData("// no\n{}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"Name\":\"\\ud800\"}")]
    [InlineData("{\"\\udfff\":1}")]
    [InlineData("nul")]
    [InlineData("\uFEFF{}")]
    public void A_body_that_is_not_JSON_is_refused(string body) =>
        Should.Throw<MalformedInputException>(() => Read("CreateGameSession", body));

    [Fact]
    public void Text_that_is_not_UTF8_is_refused()
    {
        byte[] body = [.. "{\"Name\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        Should.Throw<MalformedInputException>(
            () => JsonInputReader.Read(body, Model.Operations["CreateGameSession"].Input));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var body = """{"Nope":""" + new string('[', 100_000);

        Should.Throw<MalformedInputException>(() => Read("CreateGameSession", body));
    }

    [Fact]
    public void Maps_keep_their_keys_and_numbers_their_fractions()
    {
        Read("CreatePlayerSessions", """{"PlayerDataMap":{"a":"1","b":null}}""")
            .ShouldBe("""{"PlayerDataMap":{"a":"1","b":null}}""");
        Read("StartGameSessionPlacement", """{"PlayerLatencies":[{"LatencyInMilliseconds":1.5}]}""")
            .ShouldBe("""{"PlayerLatencies":[{"LatencyInMilliseconds":1.5}]}""");
    }

    [Fact]
    public void A_number_without_bounds_is_refused() => Should.Throw<MalformedInputException>(
        () => Read("StartGameSessionPlacement", """{"PlayerLatencies":[{"LatencyInMilliseconds":1e999}]}"""));

    private static string Read(string operation, string body) =>
        JsonInputReader.Read(Encoding.UTF8.GetBytes(body), Model.Operations[operation].Input).ToJsonString();
}
