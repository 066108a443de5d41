using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>
/// Reads an RPC v2 body in one pass along its shape, into the same document that <see cref="Json.JsonInputReader"/>
/// makes: null and undefined are absent, unknown members are skipped, lengths may be definite or not (the .NET SDK
/// leaves maps open).
/// </summary>
internal static class CborInputReader
{
    private const ulong EpochSecondsTag = 1;

    public static JsonObject Read(ReadOnlySpan<byte> body, Shape.Structure shape)
    {
        if (body.IsEmpty)
            return [];
        try
        {
            var reader = new CborReader(body);
            var input = ReadStructure(ref reader, shape);
            return reader.AtEnd ? input : throw new MalformedInputException("Unexpected bytes after the document");
        }
        catch (CborFormatException malformed)
        {
            throw new MalformedInputException(malformed.Message);
        }
    }

    private static JsonNode Read(ref CborReader reader, Shape shape) => shape switch
    {
        Shape.Text => JsonValue.Create(reader.ReadText()),
        Shape.Integer => ReadInteger(ref reader),
        Shape.Number => ReadNumber(ref reader),
        Shape.Timestamp => ReadTimestamp(ref reader),
        Shape.Boolean => JsonValue.Create(reader.ReadBoolean()),
        Shape.List list => ReadList(ref reader, list),
        Shape.Map map => ReadMap(ref reader, map),
        Shape.Structure structure => ReadStructure(ref reader, structure),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject ReadStructure(ref CborReader reader, Shape.Structure shape)
    {
        var structure = new JsonObject();
        var members = reader.ReadStart(CborKind.Map);
        while (reader.TryReadItem(ref members))
        {
            if (!shape.Members.TryGetValue(reader.ReadText(), out var member))
                reader.Skip();
            else if (TryReadNull(ref reader))
                structure.Remove(member.Name);
            else
                structure[member.Name] = Read(ref reader, member.Shape);
        }

        return structure;
    }

    private static JsonArray ReadList(ref CborReader reader, Shape.List shape)
    {
        var list = new JsonArray();
        var items = reader.ReadStart(CborKind.Array);
        while (reader.TryReadItem(ref items))
            list.Add(TryReadNull(ref reader) ? null : Read(ref reader, shape.Item));
        return list;
    }

    private static JsonObject ReadMap(ref CborReader reader, Shape.Map shape)
    {
        var map = new JsonObject();
        var pairs = reader.ReadStart(CborKind.Map);
        while (reader.TryReadItem(ref pairs))
        {
            var key = reader.ReadText();
            map[key] = TryReadNull(ref reader) ? null : Read(ref reader, shape.Value);
        }

        return map;
    }

    private static JsonValue ReadInteger(ref CborReader reader)
    {
        var value = reader.ReadInteger();
        return value is >= int.MinValue and <= int.MaxValue
            ? JsonValue.Create((int)value)
            : throw MalformedInputException.Unconvertible("NUMBER_VALUE", "Integer");
    }

    private static JsonValue ReadNumber(ref CborReader reader)
    {
        var value = reader.Peek() == CborKind.Float ? reader.ReadFloat() : reader.ReadInteger();
        return double.IsFinite(value)
            ? JsonValue.Create(value)
            : throw MalformedInputException.Unconvertible("DECIMAL_VALUE", "Double");
    }

    private static JsonValue ReadTimestamp(ref CborReader reader)
    {
        if (reader.Peek() != CborKind.Tag || reader.ReadTag() != EpochSecondsTag)
            throw MalformedInputException.Unconvertible("NUMBER_VALUE", "Timestamp");
        return ReadNumber(ref reader);
    }

    private static bool TryReadNull(ref CborReader reader)
    {
        if (reader.Peek() is not (CborKind.Null or CborKind.Undefined))
            return false;
        reader.ReadNull();
        return true;
    }
}
