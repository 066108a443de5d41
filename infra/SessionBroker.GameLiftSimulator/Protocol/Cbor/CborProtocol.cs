using System.Buffers;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>Smithy RPC v2 CBOR: what the SDKs for .NET v4, C++, Go and Java send.</summary>
internal sealed class CborProtocol : WireProtocol
{
    public const string MediaType = "application/cbor";

    /// <summary>RPC v2 wants the absolute shape id in __type, where JSON 1.1 wants the bare name.</summary>
    private const string Namespace = "com.amazonaws.gamelift#";

    public override string Name => "cbor";

    public override string ContentType => MediaType;

    public override JsonObject Read(ReadOnlySpan<byte> body, Shape.Structure shape) =>
        CborInputReader.Read(body, shape);

    public override byte[] Write(JsonObject output, Shape.Structure shape)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        CborOutputWriter.Write(new CborWriter(buffer), output, shape);
        return buffer.WrittenSpan.ToArray();
    }

    public override byte[] WriteError(ServiceError error)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new CborWriter(buffer);
        writer.WriteMapStart(2);
        writer.WriteText("__type");
        writer.WriteText(Namespace + error.Code);
        writer.WriteText("Message");
        writer.WriteText(error.Message);
        return buffer.WrittenSpan.ToArray();
    }
}
