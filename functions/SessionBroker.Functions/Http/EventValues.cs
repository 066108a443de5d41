namespace SessionBroker.Functions.Http;

/// <summary>Reads an event's dictionaries, each of which is absent when it would be empty.</summary>
internal static class EventValues
{
    public static string? ValueOf(this IDictionary<string, string>? values, string name) =>
        values is not null && values.TryGetValue(name, out var value) ? value : null;
}
