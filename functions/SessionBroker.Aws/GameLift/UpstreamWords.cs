using System.Collections.Immutable;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// Removes player data from GameLift's error messages before they are logged. Services repeat parts of a request in
/// their messages; player ids and texts that players wrote must not be logged.
/// </summary>
internal static class UpstreamWords
{
    /// <summary>Longer messages are truncated; the beginning says what is wrong.</summary>
    public const int CharactersMax = 200;

    private const string Removed = "***";

    // A short value such as "a" also occurs inside unrelated words.
    private const int ShortValueLength = 3;

    /// <param name="values">The values of the request that must not be repeated.</param>
    public static string Of(string message, ImmutableArray<string?> values)
    {
        // The longest first, because a value can contain another one.
        foreach (var value in values.OfType<string>().OrderByDescending(value => value.Length))
            message = Without(message, value);
        return message.Cut(CharactersMax);
    }

    private static string Without(string message, string value)
    {
        if (value.Length > ShortValueLength) return message.Replace(value, Removed, StringComparison.Ordinal);
        if (value.Length == 0) return message;
        for (var at = 0; (at = message.IndexOf(value, at, StringComparison.Ordinal)) >= 0;)
        {
            var end = at + value.Length;
            var isWord = !IsLetterAt(message, at - 1) && !IsLetterAt(message, end);
            if (isWord) message = message[..at] + Removed + message[end..];
            at += isWord ? Removed.Length : 1;
        }

        return message;
    }

    private static bool IsLetterAt(string message, int index) =>
        index >= 0 && index < message.Length && char.IsLetterOrDigit(message[index]);
}
