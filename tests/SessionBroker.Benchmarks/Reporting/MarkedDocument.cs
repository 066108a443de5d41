namespace SessionBroker.Benchmarks.Reporting;

/// <summary>
/// A document that people write, with places for what a program writes: each is between two comments that name it.
/// </summary>
internal static class MarkedDocument
{
    /// <summary>The text with other content in one of its places.</summary>
    /// <exception cref="UsageException">There is no such place, or more than one.</exception>
    public static string Replace(string text, string place, string content)
    {
        var (begin, end) = ($"<!-- bench:{place} -->", $"<!-- /bench:{place} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from || from != text.LastIndexOf(begin, StringComparison.Ordinal))
            throw new UsageException($"the document has no place between {begin} and {end}, or several");

        return $"{text[..(from + begin.Length)]}\n{content.Trim('\n')}\n{text[to..]}";
    }
}
