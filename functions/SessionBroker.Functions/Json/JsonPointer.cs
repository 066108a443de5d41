using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Json;

/// <summary>Writes where a value is in a JSON document, as a JSON pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string To(params ReadOnlySpan<string> names)
    {
        var pointer = "";
        foreach (var name in names) pointer += $"/{Escape(name)}";
        return pointer;
    }

    /// <summary>
    /// A name as part of a pointer; a long name is truncated before it is escaped, so that no escape sequence is split.
    /// </summary>
    public static string Escape(string name) =>
        name.Cut().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
