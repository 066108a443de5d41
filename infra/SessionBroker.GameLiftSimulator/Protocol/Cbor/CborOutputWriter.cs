using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>Writes an operation's output along its shape, which alone knows a timestamp from a number.</summary>
internal static class CborOutputWriter
{
    public static void Write(CborWriter writer, JsonNode value, Shape shape)
    {
        switch (shape)
        {
            case Shape.Text:
                writer.WriteText((string)value!);
                break;
            case Shape.Integer:
                writer.WriteInteger(AsInteger(value));
                break;
            case Shape.Number:
                writer.WriteFloat(AsNumber(value));
                break;
            case Shape.Timestamp:
                writer.WriteTimestamp(AsNumber(value));
                break;
            case Shape.Boolean:
                writer.WriteBoolean((bool)value);
                break;
            case Shape.List list:
                WriteList(writer, value.AsArray(), list);
                break;
            case Shape.Map map:
                WriteMap(writer, value.AsObject(), map);
                break;
            case Shape.Structure structure:
                WriteStructure(writer, value.AsObject(), structure);
                break;
        }
    }

    private static void WriteStructure(CborWriter writer, JsonObject value, Shape.Structure shape)
    {
        writer.WriteMapStart(value.Count(pair => pair.Value is not null));
        foreach (var (name, member) in value)
        {
            if (member is null)
                continue;
            writer.WriteText(name);
            Write(writer, member, shape.Members[name].Shape);
        }
    }

    private static void WriteList(CborWriter writer, JsonArray list, Shape.List shape)
    {
        writer.WriteArrayStart(list.Count);
        foreach (var item in list)
            Write(writer, item!, shape.Item);
    }

    private static void WriteMap(CborWriter writer, JsonObject map, Shape.Map shape)
    {
        writer.WriteMapStart(map.Count);
        foreach (var (key, value) in map)
        {
            writer.WriteText(key);
            Write(writer, value!, shape.Value);
        }
    }

    private static long AsInteger(JsonNode value) =>
        value.AsValue().TryGetValue<int>(out var small) ? small : value.GetValue<long>();

    private static double AsNumber(JsonNode value) => value.AsValue() switch
    {
        var number when number.TryGetValue<double>(out var exact) => exact,
        var number when number.TryGetValue<float>(out var single) => single,
        var number when number.TryGetValue<long>(out var whole) => whole,
        var number => number.GetValue<int>(),
    };
}
