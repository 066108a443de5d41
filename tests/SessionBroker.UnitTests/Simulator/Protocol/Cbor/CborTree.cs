using System.Buffers;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Cbor;

namespace SessionBroker.UnitTests.Simulator.Protocol.Cbor;

/// <summary>Any document as CBOR and back, by nothing but its own values: for tests, which know no shapes.</summary>
internal static class CborTree
{
    public static byte[] Write(JsonNode? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(new CborWriter(buffer), value);
        return buffer.WrittenSpan.ToArray();
    }

    public static JsonNode? Read(byte[] bytes)
    {
        var reader = new CborReader(bytes);
        var value = Read(ref reader);
        reader.AtEnd.ShouldBeTrue();
        return value;
    }

    private static void Write(CborWriter writer, JsonNode? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case JsonObject map:
                writer.WriteMapStart(map.Count);
                foreach (var (key, member) in map)
                {
                    writer.WriteText(key);
                    Write(writer, member);
                }

                break;
            case JsonArray list:
                writer.WriteArrayStart(list.Count);
                foreach (var item in list)
                    Write(writer, item);
                break;
            default:
                WriteScalar(writer, value.AsValue());
                break;
        }
    }

    private static void WriteScalar(CborWriter writer, JsonValue value)
    {
        if (value.TryGetValue<string>(out var text))
            writer.WriteText(text);
        else if (value.TryGetValue<bool>(out var flag))
            writer.WriteBoolean(flag);
        else if (value.TryGetValue<int>(out var small))
            writer.WriteInteger(small);
        else if (value.TryGetValue<long>(out var whole))
            writer.WriteInteger(whole);
        else
            writer.WriteFloat(value.GetValue<double>());
    }

    private static JsonNode? Read(ref CborReader reader)
    {
        switch (reader.Peek())
        {
            case CborKind.Null or CborKind.Undefined:
                reader.ReadNull();
                return null;
            case CborKind.Text:
                return reader.ReadText();
            case CborKind.Boolean:
                return reader.ReadBoolean();
            case CborKind.Float:
                return reader.ReadFloat();
            case CborKind.Tag:
                reader.ReadTag();
                return Read(ref reader);
            case CborKind.Array:
                return ReadList(ref reader);
            case CborKind.Map:
                return ReadMap(ref reader);
            default:
                return reader.ReadInteger();
        }
    }

    private static JsonArray ReadList(ref CborReader reader)
    {
        var list = new JsonArray();
        var items = reader.ReadStart(CborKind.Array);
        while (reader.TryReadItem(ref items))
            list.Add(Read(ref reader));
        return list;
    }

    private static JsonObject ReadMap(ref CborReader reader)
    {
        var map = new JsonObject();
        var pairs = reader.ReadStart(CborKind.Map);
        while (reader.TryReadItem(ref pairs))
        {
            var key = reader.ReadText();
            map[key] = Read(ref reader);
        }

        return map;
    }
}
