using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Protocol.Cbor;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.UnitTests.Simulator.Protocol.Cbor;

public sealed class CborInputReaderTests
{
    private static readonly Shape.Structure Shape = ServiceModel.Current.Operations["CreateGameSession"].Input;

    [Fact]
    public void An_open_map_is_read_like_a_closed_one()
    {
        var input = CborInputReader.Read(
            Convert.FromHexString(
                "bf" + Text("FleetId") + Text("fleet-1") + Text("Name") + "7f" + Text("a") + Text("b") + "ffff"),
            Shape);

        input.ToJsonString().ShouldBe("""{"FleetId":"fleet-1","Name":"ab"}""");
    }

    [Fact]
    public void Null_and_undefined_members_are_absent_and_unknown_ones_skipped()
    {
        var input = CborInputReader.Read(
            Convert.FromHexString("a4" + Text("FleetId") + "f6" + Text("Name") + "f7" + Text("Nope") + "82c100a0"
                + Text("CreatorId") + Text("me")),
            Shape);

        input.ToJsonString().ShouldBe("""{"CreatorId":"me"}""");
    }

    [Fact]
    public void No_body_is_an_empty_input() => CborInputReader.Read([], Shape).Count.ShouldBe(0);

    [Theory]
    [InlineData("80")]
    [InlineData("f6")]
    [InlineData("a0a0")]
    [InlineData("a10001")]
    public void A_body_that_is_not_one_map_of_named_members_is_refused(string hex) =>
        Should.Throw<MalformedInputException>(() => CborInputReader.Read(Convert.FromHexString(hex), Shape));

    [Theory]
    [InlineData("f94200")]
    [InlineData("1a80000000")]
    [InlineData("6133")]
    [InlineData("f5")]
    public void A_count_that_is_no_32_bit_integer_is_refused(string hex)
    {
        var body = Convert.FromHexString("a1" + Text("MaximumPlayerSessionCount") + hex);

        Should.Throw<MalformedInputException>(() => CborInputReader.Read(body, Shape));
    }

    [Fact]
    public void A_document_reads_as_its_JSON_twin_does()
    {
        var document = new JsonObject
        {
            ["FleetId"] = "fleet-1",
            ["MaximumPlayerSessionCount"] = 5,
            ["GameProperties"] = new JsonArray(new JsonObject { ["Key"] = "k", ["Value"] = "v" }),
        };

        var read = CborInputReader.Read(CborTree.Write(document), Shape);

        JsonNode.DeepEquals(read, document).ShouldBeTrue();
    }

    private static string Text(string text) =>
        Convert.ToHexString(CborTree.Write(JsonValue.Create(text)));
}
