using System.Text.Json;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>What every reader of a list or an object needs.</summary>
internal static class JsonTokens
{
    public static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The answer ends in the middle.");

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        if (reader.TokenType != expected)
        {
            throw new JsonException($"The answer has {reader.TokenType} where {expected} belongs.");
        }
    }
}
