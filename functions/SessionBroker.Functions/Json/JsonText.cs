using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace SessionBroker.Functions.Json;

/// <summary>
/// Parses JSON and checks first that all names and strings are valid Unicode. System.Text.Json checks this only when a
/// string is read, and throws an exception each time: 90,000 invalid names would take a second.
/// </summary>
internal static class JsonText
{
    public const int DepthMax = 32;

    /// <exception cref="JsonException">The text is not JSON in UTF-8, or nested too deeply.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        Check(json.Span);
        return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DepthMax });
    }

    private static void Check(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DepthMax });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String)) continue;
            if (!Utf8.IsValid(reader.ValueSpan) || (reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan)))
                throw NotText(json[..(int)reader.TokenStartIndex]);
        }
    }

    // "\ud800" alone is valid by JSON's grammar, but is not a character (RFC 8259, section 8.2).
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped)
    {
        var awaitsLow = false;
        while (escaped.IndexOf((byte)'\\') is var start && start >= 0)
        {
            if (awaitsLow && start > 0) return true;
            var unit = escaped[start + 1] == (byte)'u' ? UnitOf(escaped.Slice(start + 2, 4)) : '\0';
            if (char.IsLowSurrogate(unit) != awaitsLow) return true;
            awaitsLow = char.IsHighSurrogate(unit);
            escaped = escaped[(start + (escaped[start + 1] == (byte)'u' ? 6 : 2))..];
        }

        return awaitsLow;
    }

    private static char UnitOf(ReadOnlySpan<byte> digits) =>
        (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static JsonException NotText(ReadOnlySpan<byte> before)
    {
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new JsonException(
            "A text is not Unicode.", path: null, before.Count((byte)'\n'), before.Length - lineStart);
    }
}
