using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Input;

/// <summary>
/// Game properties of a request. What GameLift does with a key that a request has twice is UNVERIFIED: it is refused
/// here, so that a client does not lose a value without notice.
/// </summary>
internal static class GameProperties
{
    internal const int CountMax = 16;

    internal static Outcome<IReadOnlyList<GameProperty>> Read(JsonObject input)
    {
        GameProperty[] properties = [.. (input.Objects("GameProperties") ?? [])
            .Select(each => new GameProperty(each.Required("Key"), each.Required("Value")))];
        return properties.CountBy(each => each.Key, StringComparer.Ordinal).FirstOrDefault(each => each.Value > 1)
            is { Key: { } repeated }
            ? Refusals.Invalid($"GameProperties contains the key {repeated} more than once.")
            : properties;
    }

    /// <summary>Adds keys and overwrites them; never takes one away (API reference, UpdateGameSession).</summary>
    internal static IReadOnlyList<GameProperty> Merge(
        IReadOnlyList<GameProperty> old, IReadOnlyList<GameProperty> updates)
    {
        var merged = new OrderedDictionary<string, GameProperty>(StringComparer.Ordinal);
        foreach (var property in old.Concat(updates))
        {
            merged[property.Key] = property;
        }

        return [.. merged.Values];
    }
}
