namespace SessionBroker.Domain.Errors;

/// <summary>
/// Truncates text from outside before it is repeated in a response or a log line, so that its sender cannot make that
/// arbitrarily long.
/// </summary>
public static class Echo
{
    /// <summary>The maximum length of a name or value of the request in a response.</summary>
    public const int CharactersMax = 64;

    private const string Ellipsis = "\u2026";

    /// <summary>The text itself if it is short enough; otherwise its beginning and an ellipsis.</summary>
    /// <param name="charactersMax">In Unicode code points, the ellipsis included: a surrogate pair is not cut.</param>
    public static string Cut(this string text, int charactersMax = CharactersMax)
    {
        var (characters, kept, length) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (++characters > charactersMax) return text[..kept] + Ellipsis;
            length += rune.Utf16SequenceLength;
            if (characters < charactersMax) kept = length;
        }

        return text;
    }
}
