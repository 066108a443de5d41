namespace SessionBroker.Functions.Http;

/// <summary>Reads the dictionaries of an event; an empty one is null.</summary>
internal static class EventValues
{
    public static string? ValueOf(this IDictionary<string, string>? values, string name) =>
        values is not null && values.TryGetValue(name, out var value) ? value : null;
}
