using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// A log line as Lambda's JSON format has it, so that CloudWatch and Lambda's level filter can read it.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/csharp-logging.html#csharp-logging-advanced</remarks>
internal static class JsonLine
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly HashSet<string> OwnMembers = new(StringComparer.Ordinal)
    {
        "timestamp", "level", "requestId", "tenantId", "traceId", "message", "errorType", "errorMessage", "stackTrace",
    };

    internal static string Format(LogEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("timestamp", LogValue.ToText(entry.Time, format: null));
            writer.WriteString("level", entry.Level.ToString());
            WriteUnlessEmpty(writer, "requestId", entry.Invocation?.AwsRequestId);
            WriteUnlessEmpty(writer, "tenantId", entry.Invocation?.TenantId);
            WriteUnlessEmpty(writer, "traceId", entry.Invocation?.TraceId);
            writer.WriteString("message", entry.Message.Fill(entry.Arguments));
            WriteMembers(writer, entry);
            if (entry.Exception is { } exception)
                WriteException(writer, exception);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            writer.WriteString(name, value);
    }

    /// <summary>A hole named like one of the line's own members must not write that member twice.</summary>
    private static void WriteMembers(Utf8JsonWriter writer, LogEntry entry)
    {
        foreach (var (name, value, format) in entry.Message.Members(entry.Arguments))
        {
            if (OwnMembers.Contains(name))
                continue;
            writer.WritePropertyName(name);
            LogValue.WriteJson(writer, value, format);
        }
    }

    private static void WriteException(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteString("errorType", exception.GetType().FullName);
        writer.WriteString("errorMessage", exception.Message);
        writer.WriteStartArray("stackTrace");
        foreach (var line in exception.ToString().Split('\n'))
            writer.WriteStringValue(line.Trim());
        writer.WriteEndArray();
    }
}
