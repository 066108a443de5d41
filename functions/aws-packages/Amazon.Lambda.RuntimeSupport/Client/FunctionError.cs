using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// An error as Lambda's callers see it: type, message, stack trace and causes, at most 256 KiB of JSON.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/csharp-exceptions.html</remarks>
internal sealed class FunctionError
{
    private const int JsonBytesMax = 256 * 1024;
    private const int CauseDepthMax = 32;

    // Lambda's limit of a synchronous invocation's response: 6 MB and 100 bytes for their wrapping.
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    internal const int ResponseBytesMax = 6_291_556;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _message;
    private readonly Exception? _exception;

    private FunctionError(string type, string message, Exception? exception)
    {
        Type = type;
        _message = message;
        _exception = exception;
    }

    internal string Type { get; }

    internal static FunctionError Of(Exception exception) =>
        new(exception.GetType().Name, exception.Message, exception);

    /// <summary>Named and worded as Lambda itself does, when it is the one that finds the response too large.</summary>
    internal static FunctionError ResponseTooLarge() =>
        new(
            "Function.ResponseSizeTooLarge",
            $"Response payload size exceeded maximum allowed payload size ({ResponseBytesMax} bytes).",
            exception: null);

    internal byte[] ToJson()
    {
        var json = WriteJson(withDetails: true);
        return json.Length <= JsonBytesMax ? json : WriteJson(withDetails: false);
    }

    private byte[] WriteJson(bool withDetails)
    {
        // Without its details, the message alone could still be too long.
        const int messageLengthMax = JsonBytesMax / 8;

        var message = withDetails ? _message : _message[..Math.Min(_message.Length, messageLengthMax)];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("errorType", Type);
            writer.WriteString("errorMessage", message);
            if (withDetails && _exception is not null)
                WriteDetails(writer, _exception, depth: 0);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteDetails(Utf8JsonWriter writer, Exception exception, int depth)
    {
        WriteStackTrace(writer, exception);
        if (depth == CauseDepthMax)
            return;

        if (exception.InnerException is { } cause)
        {
            writer.WritePropertyName("cause");
            WriteCause(writer, cause, depth + 1);
        }

        if (exception is AggregateException { InnerExceptions: { Count: > 1 } causes })
        {
            writer.WriteStartArray("causes");
            foreach (var each in causes)
                WriteCause(writer, each, depth + 1);
            writer.WriteEndArray();
        }
    }

    private static void WriteCause(Utf8JsonWriter writer, Exception exception, int depth)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType", exception.GetType().Name);
        writer.WriteString("errorMessage", exception.Message);
        WriteDetails(writer, exception, depth);
        writer.WriteEndObject();
    }

    private static void WriteStackTrace(Utf8JsonWriter writer, Exception exception)
    {
        const StringSplitOptions lines = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

        if (exception.StackTrace is not { } stackTrace)
            return;
        writer.WriteStartArray("stackTrace");
        foreach (var frame in stackTrace.Split('\n', lines))
            writer.WriteStringValue(frame);
        writer.WriteEndArray();
    }
}
