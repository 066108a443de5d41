namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>A value of an operand or of a literal: text, a number, or (as the numbers 0 and 1) a boolean.</summary>
internal readonly record struct SearchValue(string? Text, double Number)
{
    internal static SearchValue Of(string text) => new(text, Number: 0);

    internal static SearchValue Of(double number) => new(Text: null, number);

    internal static SearchValue Of(bool boolean) => new(Text: null, boolean ? 1 : 0);

    internal int CompareTo(SearchValue other) =>
        Text is null ? Number.CompareTo(other.Number) : string.CompareOrdinal(Text, other.Text);
}
