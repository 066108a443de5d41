using System.Globalization;
using System.Text;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// A message with holes: "{Seats} of {Capacity:D3}" takes its arguments in order, "{1} of {0}" by position. Two braces
/// stand for one. A hole without an argument stays as it is written.
/// </summary>
internal sealed class MessageTemplate
{
    private readonly string _text;
    private readonly List<Hole> _holes;
    private readonly bool _isPositional;

    internal MessageTemplate(string text)
    {
        _text = text;
        _holes = FindHoles(text);
        _isPositional = _holes.Count > 0 && _holes.TrueForAll(hole => hole.Position is not null);
    }

    /// <summary>The message, its holes filled.</summary>
    internal string Fill(object?[] arguments)
    {
        // Without arguments nothing is a hole: a message that holds JSON is written as it is.
        if (arguments.Length == 0)
            return _text;

        var message = new StringBuilder(_text.Length + (arguments.Length * 16));
        var end = 0;
        for (var index = 0; index < _holes.Count; index++)
        {
            var hole = _holes[index];
            AppendLiteral(message, _text.AsSpan(end, hole.Start - end));
            if (TryGetArgument(index, arguments, out var argument))
                message.Append(LogValue.ToText(argument, hole.Format));
            else
                message.Append(_text, hole.Start, hole.Length);
            end = hole.Start + hole.Length;
        }

        AppendLiteral(message, _text.AsSpan(end));
        return message.ToString();
    }

    /// <summary>
    /// The filled holes that have a value, by name: each is a member of a JSON line. The first of a name counts.
    /// </summary>
    internal IEnumerable<(string Name, object Value, string? Format)> Members(object?[] arguments)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < _holes.Count; index++)
        {
            var hole = _holes[index];
            if (TryGetArgument(index, arguments, out var argument) && argument is not null && names.Add(hole.Name))
                yield return (hole.Name, argument, hole.Format);
        }
    }

    private bool TryGetArgument(int index, object?[] arguments, out object? argument)
    {
        var position = _isPositional ? _holes[index].Position!.Value : index;
        var isGiven = position < arguments.Length;
        argument = isGiven ? arguments[position] : null;
        return isGiven;
    }

    private static void AppendLiteral(StringBuilder message, ReadOnlySpan<char> literal)
    {
        for (var index = 0; index < literal.Length; index++)
        {
            message.Append(literal[index]);
            if (literal[index] is '{' or '}' && index + 1 < literal.Length && literal[index + 1] == literal[index])
                index++;
        }
    }

    private static List<Hole> FindHoles(string text)
    {
        var holes = new List<Hole>();
        for (var start = text.IndexOf('{', StringComparison.Ordinal); start >= 0; start = NextBrace(text, start))
        {
            var isDoubled = start + 1 < text.Length && text[start + 1] == '{';
            var end = text.IndexOf('}', start);
            if (end < 0)
                break;
            if (isDoubled)
                start++;
            else if (end > start + 1)
                holes.Add(Hole.Parse(text, start, end - start + 1));
        }

        return holes;
    }

    private static int NextBrace(string text, int start) => text.IndexOf('{', start + 1);

    private sealed record Hole(int Start, int Length, string Name, string? Format, int? Position)
    {
        internal static Hole Parse(string text, int start, int length)
        {
            // "{@Session}" asks for the value's JSON, which takes reflection: its text is written instead.
            var content = text.Substring(start + 1, length - 2).TrimStart('@');
            var parts = content.Split(':', 2, StringSplitOptions.TrimEntries);
            var format = parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null;
            return new(start, length, parts[0], format, ParsePosition(parts[0]));
        }

        private static int? ParsePosition(string name) =>
            int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
    }
}
