using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>How an argument of a message is written, as text and as JSON, alike on every machine.</summary>
internal static class LogValue
{
    internal const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    internal static string ToText(object? value, string? format) => value switch
    {
        null => "null",
        string text => text,
        DateTime time when format is null => Write(time.ToUniversalTime()),
        DateTimeOffset time when format is null => Write(time.UtcDateTime),
        IFormattable formattable => Format(formattable, format),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(item => ToText(item, format))),
        _ => value.ToString() ?? "",
    };

    internal static void WriteJson(Utf8JsonWriter writer, object? value, string? format)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case byte or sbyte or short or ushort or int or long when format is null:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case uint or ulong when format is null:
                writer.WriteNumberValue(Convert.ToUInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number when format is null:
                writer.WriteNumberValue(number);
                break;
            case float number when format is null && float.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case double number when format is null && double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case IDictionary entries:
                WriteObject(writer, entries, format);
                break;
            case IList items:
                WriteArray(writer, items, format);
                break;
            default:
                writer.WriteStringValue(ToText(value, format));
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IDictionary entries, string? format)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in entries)
        {
            writer.WritePropertyName(ToText(entry.Key, format: null));
            WriteJson(writer, entry.Value, format);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, IList items, string? format)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            WriteJson(writer, item, format);
        writer.WriteEndArray();
    }

    private static string Write(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A format that the value does not know must not lose the line.</summary>
    private static string Format(IFormattable value, string? format)
    {
        try
        {
            return value.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return value.ToString(format: null, CultureInfo.InvariantCulture);
        }
    }
}
