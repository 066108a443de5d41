namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>
/// A place in a sorted index: the value, then the order of creation. Long text is cut short, so that a page token with
/// it stays within the 1 024 characters of NextToken; names equal for so long sort by their creation.
/// </summary>
internal readonly record struct SortKey(SearchValue? Value, long Sequence)
{
    internal const int TextMax = 200;

    internal static SortKey Of(Searchable session, Operand operand) =>
        new(Cut(session[operand]), session.Sequence);

    internal static SearchValue? Cut(SearchValue? value) =>
        value is { Text: { Length: > TextMax } text } ? SearchValue.Of(text[..TextMax]) : value;

    /// <summary>What has no value comes last.</summary>
    internal int CompareTo(SortKey other)
    {
        var order = (Value, other.Value) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } mine, { } others) => mine.CompareTo(others),
        };
        return order != 0 ? order : Sequence.CompareTo(other.Sequence);
    }
}
