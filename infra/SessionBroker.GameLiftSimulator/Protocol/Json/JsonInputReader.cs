using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.GameLiftSimulator.Protocol.Json;

/// <summary>
/// Reads a JSON 1.1 body in one pass along its shape: unknown members are skipped, null is absent, and a value of the
/// wrong type is refused in the words that AWS's JSON services use.
/// </summary>
internal static class JsonInputReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    public static JsonObject Read(ReadOnlySpan<byte> body, Shape.Structure shape)
    {
        if (body.IsEmpty)
            return [];
        try
        {
            var reader = new Utf8JsonReader(body, Options);
            reader.Read();
            var input = ReadStructure(ref reader, shape);
            return reader.Read() ? throw new MalformedInputException("Unexpected text after the document") : input;
        }
        catch (JsonException)
        {
            throw new MalformedInputException("The body is not a JSON document");
        }
        catch (InvalidOperationException)
        {
            // What the reader says of a string that is not UTF-8, or holds half of a surrogate pair.
            throw new MalformedInputException("A string is not valid UTF-8");
        }
    }

    private static JsonNode Read(ref Utf8JsonReader reader, Shape shape) => shape switch
    {
        Shape.Text => ReadText(ref reader),
        Shape.Integer => ReadInteger(ref reader),
        Shape.Number => ReadNumber(ref reader, "Double"),
        Shape.Timestamp => ReadNumber(ref reader, "Timestamp"),
        Shape.Boolean => ReadBoolean(ref reader),
        Shape.List list => ReadList(ref reader, list),
        Shape.Map map => ReadMap(ref reader, map),
        Shape.Structure structure => ReadStructure(ref reader, structure),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject ReadStructure(ref Utf8JsonReader reader, Shape.Structure shape)
    {
        Expect(ref reader, JsonTokenType.StartObject, "Expected structure or null");
        var structure = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var known = shape.Members.TryGetValue(reader.GetString()!, out var member);
            reader.Read();
            if (!known)
                reader.Skip();
            else if (reader.TokenType == JsonTokenType.Null)
                structure.Remove(member!.Name);
            else
                structure[member!.Name] = Read(ref reader, member.Shape);
        }

        return structure;
    }

    private static JsonArray ReadList(ref Utf8JsonReader reader, Shape.List shape)
    {
        Expect(ref reader, JsonTokenType.StartArray, "Expected list or null");
        var list = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(reader.TokenType == JsonTokenType.Null ? null : Read(ref reader, shape.Item));
        return list;
    }

    private static JsonObject ReadMap(ref Utf8JsonReader reader, Shape.Map shape)
    {
        Expect(ref reader, JsonTokenType.StartObject, "Expected map or null");
        var map = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            map[key] = reader.TokenType == JsonTokenType.Null ? null : Read(ref reader, shape.Value);
        }

        return map;
    }

    private static JsonValue ReadText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? JsonValue.Create(reader.GetString()!)
            : throw Unexpected(ref reader, "String");

    private static JsonValue ReadInteger(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var integer)
            ? JsonValue.Create(integer)
            : throw Unexpected(ref reader, "Integer");

    private static JsonValue ReadNumber(ref Utf8JsonReader reader, string wanted) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : throw Unexpected(ref reader, wanted);

    private static JsonValue ReadBoolean(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? JsonValue.Create(reader.GetBoolean())
            : throw Unexpected(ref reader, "Boolean");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string otherwise)
    {
        if (reader.TokenType != token)
            throw new MalformedInputException(otherwise);
    }

    private static MalformedInputException Unexpected(ref Utf8JsonReader reader, string wanted) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => new("Start of structure or map found where not expected."),
            JsonTokenType.StartArray => new("Start of list found where not expected"),
            JsonTokenType.String => MalformedInputException.Unconvertible("STRING_VALUE", wanted),
            JsonTokenType.True => MalformedInputException.Unconvertible("TRUE_VALUE", wanted),
            JsonTokenType.False => MalformedInputException.Unconvertible("FALSE_VALUE", wanted),
            JsonTokenType.Number when !reader.TryGetInt64(out _) =>
                MalformedInputException.Unconvertible("DECIMAL_VALUE", wanted),
            _ => MalformedInputException.Unconvertible("NUMBER_VALUE", wanted),
        };
}
