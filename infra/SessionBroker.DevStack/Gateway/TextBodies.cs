using System.Text.Unicode;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// Which bodies an event carries as text; every other one travels as base64. AWS documents that binary bodies are
/// encoded but not which types are binary. The list is what was measured on a real HTTP API: <c>text/*</c> and three
/// types of <c>application/</c>; forms, <c>+json</c> types and a missing content type are binary
/// (https://github.com/ministackorg/ministack/pull/766).
/// </summary>
internal static class TextBodies
{
    /// <summary>
    /// A body of a text type that is not UTF-8 has no form in a JSON string. It travels as base64 here, so that
    /// the function sees what was really sent and can refuse it.
    /// </summary>
    public static bool IsText(string? contentType, ReadOnlySpan<byte> body)
    {
        var type = contentType?.Split(';', 2)[0].Trim() ?? "";
        return IsTextType(type) && Utf8.IsValid(body);
    }

    private static bool IsTextType(string type) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || type.Equals("application/xml", StringComparison.OrdinalIgnoreCase)
        || type.Equals("application/javascript", StringComparison.OrdinalIgnoreCase);
}
