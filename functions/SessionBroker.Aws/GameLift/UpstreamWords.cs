using System.Collections.Immutable;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// What GameLift said of a failure, as it may stand in a log line. Services repeat parts of a request in their
/// messages; player ids and what players wrote do not belong into the log.
/// </summary>
internal static class UpstreamWords
{
    /// <summary>How much of a message is kept: its beginning says what is wrong.</summary>
    public const int CharactersMax = 200;

    private const string Removed = "***";

    // A short value such as "a" stands inside of many words that have nothing to do with it.
    private const int ShortValueLength = 3;

    /// <param name="message">The service's own message.</param>
    /// <param name="values">The values of the request that must not be repeated.</param>
    public static string Of(string message, ImmutableArray<string?> values)
    {
        // The longest first: a value can hold another one.
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
