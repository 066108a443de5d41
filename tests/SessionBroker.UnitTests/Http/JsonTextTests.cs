using System.Text;
using System.Text.Json;
using SessionBroker.Functions.Json;

namespace SessionBroker.UnitTests.Http;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("""{"a":"\ud83c\udfae"}""")]
    [InlineData("""{"\ud83c\udfae":1}""")]
    [InlineData("""["\\ud800","\n\u0041","\\\\"]""")]
    [InlineData("""["\ud83c\udfae\ud83c\udfae tail"]""")]
    public void Text_with_any_good_escape_is_read(string json) => Parse(json).Dispose();

    [Theory]
    [InlineData("""{"a":"\ud800"}""", 0, 5)]
    [InlineData("""{"a":"\udfae"}""", 0, 5)]
    [InlineData("""{"a":"\ud800\ud800"}""", 0, 5)]
    [InlineData("""{"a":"\ud83c \udfae"}""", 0, 5)]
    [InlineData("""{"a":"\ud83c\n"}""", 0, 5)]
    [InlineData("""{"a":"\ud83cx"}""", 0, 5)]
    [InlineData("{\n \"\\ud800\":1}", 1, 1)]
    public void Half_a_surrogate_pair_is_no_text(string json, int line, int byteInLine)
    {
        var fault = Should.Throw<JsonException>(() => Parse(json));

        (fault.LineNumber, fault.BytePositionInLine).ShouldBe((line, byteInLine));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    public void Bytes_that_are_not_utf8_are_no_text(byte[] json) =>
        Should.Throw<JsonException>(() => JsonText.Parse(json));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void It_is_so_deep_and_no_deeper(int depth, bool isGood)
    {
        var json = new string('[', depth) + new string(']', depth);

        if (isGood) Parse(json).Dispose();
        else Should.Throw<JsonException>(() => Parse(json));
    }

    private static JsonDocument Parse(string json) => JsonText.Parse(Encoding.UTF8.GetBytes(json));
}
