using System.Text.Json;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

internal sealed class MapCodec<T>(Codec<T> item) : Codec<Dictionary<string, T>>
{
    public override bool IsSet(Dictionary<string, T> value) => Collections.IsSet(value);

    public override void Write(Utf8JsonWriter writer, Dictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (var (key, element) in value)
        {
            writer.WritePropertyName(key);
            item.Write(writer, element);
        }

        writer.WriteEndObject();
    }

    public override Dictionary<string, T> Read(ref Utf8JsonReader reader)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartObject);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (JsonTokens.Next(ref reader) != JsonTokenType.EndObject)
        {
            var key = reader.GetString();
            if (JsonTokens.Next(ref reader) != JsonTokenType.Null)
            {
                map[key] = item.Read(ref reader);
            }
        }

        return map;
    }
}
