using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Input;

/// <summary>Game properties of a request: a key that comes twice counts once, with its last value.</summary>
internal static class GameProperties
{
    internal const int CountMax = 16;

    internal static IReadOnlyList<GameProperty> Read(JsonObject input) =>
        Merge([], input.Objects("GameProperties") ?? []);

    /// <summary>Adds keys and overwrites them; never takes one away (API reference, UpdateGameSession).</summary>
    internal static IReadOnlyList<GameProperty> Merge(
        IReadOnlyList<GameProperty> old, IReadOnlyList<JsonObject> updates)
    {
        var merged = new OrderedDictionary<string, GameProperty>(StringComparer.Ordinal);
        foreach (var property in old.Concat(updates.Select(
            each => new GameProperty(each.Required("Key"), each.Required("Value")))))
        {
            merged[property.Key] = property;
        }

        return [.. merged.Values];
    }
}
