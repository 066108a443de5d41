using System.Text.Json;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

internal sealed class ListCodec<T>(Codec<T> item) : Codec<List<T>>
{
    public override bool IsSet(List<T> value) => Collections.IsSet(value);

    public override void Write(Utf8JsonWriter writer, List<T> value)
    {
        writer.WriteStartArray();
        foreach (var element in value)
        {
            item.Write(writer, element);
        }

        writer.WriteEndArray();
    }

    public override List<T> Read(ref Utf8JsonReader reader)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartArray);
        var list = new List<T>();
        while (JsonTokens.Next(ref reader) != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                list.Add(item.Read(ref reader));
            }
        }

        return list;
    }
}
