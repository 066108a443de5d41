using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>The service leaves members out that have no value.</summary>
internal static class ObjectWriting
{
    extension(JsonObject target)
    {
        internal JsonObject With(string name, JsonNode? value)
        {
            if (value is not null)
            {
                target[name] = value;
            }

            return target;
        }

        internal JsonObject With(string name, DateTimeOffset? time) => target.With(
            name, time is { } known ? JsonValue.Create(World.Time.EpochSeconds(known)) : null);
    }

    internal static JsonArray Texts(IEnumerable<string> texts) =>
        new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);
}
