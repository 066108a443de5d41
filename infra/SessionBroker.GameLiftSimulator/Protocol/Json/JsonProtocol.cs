using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol.Json;

/// <summary>AWS JSON 1.1 (smithy.io, aws.protocols#awsJson1_1): what boto3 and the JavaScript SDK send.</summary>
internal sealed class JsonProtocol : WireProtocol
{
    public const string MediaType = "application/x-amz-json-1.1";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "json";

    public override string ContentType => MediaType;

    public override JsonObject Read(ReadOnlySpan<byte> body, Shape.Structure shape) =>
        JsonInputReader.Read(body, shape);

    public override byte[] Write(JsonObject output, Shape.Structure shape)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            output.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    public override byte[] WriteError(ServiceError error)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("__type", error.Code);
            writer.WriteString("Message", error.Message);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
