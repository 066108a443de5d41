namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>The ACTIVE game sessions of a fleet, or of one location of it, sorted by one operand.</summary>
internal sealed class SortedIndex(Operand operand)
{
    private static readonly Comparer<Entry> InOrder =
        Comparer<Entry>.Create((one, other) => one.Key.CompareTo(other.Key));

    private readonly SortedSet<Entry> _present = new(InOrder);
    private readonly SortedSet<Entry> _missing = new(InOrder);

    internal void Add(Searchable session) => SetOf(session).Add(EntryOf(session));

    internal void Remove(Searchable session) => SetOf(session).Remove(EntryOf(session));

    /// <summary>
    /// In order, from the place after that key on (from the start, when it is null); those without the operand come
    /// last in either direction.
    /// </summary>
    internal IEnumerable<Searchable> After(SortKey? after, bool descending)
    {
        if (after is { Value: null } last)
        {
            return Above(_missing, last).Select(entry => entry.Session!);
        }

        var present = (after, descending) switch
        {
            (null, false) => _present,
            (null, true) => _present.Reverse(),
            ({ } key, false) => Above(_present, key),
            ({ } key, true) => Below(_present, key),
        };
        return present.Concat(_missing).Select(entry => entry.Session!);
    }

    /// <summary>Those with exactly this value, in the order of creation.</summary>
    internal IEnumerable<Searchable> Equal(SearchValue value, long afterSequence)
    {
        var from = new Entry(new(value, afterSequence + 1), Session: null);
        return _present.Max is { } last && InOrder.Compare(last, from) >= 0
            ? _present.GetViewBetween(from, last).TakeWhile(entry => entry.Key.Value == value)
                .Select(entry => entry.Session!)
            : [];
    }

    private static SortedSet<Entry> Above(SortedSet<Entry> entries, SortKey key)
    {
        var from = new Entry(key with { Sequence = key.Sequence + 1 }, Session: null);
        return entries.Max is { } last && InOrder.Compare(last, from) >= 0 ? entries.GetViewBetween(from, last) : [];
    }

    private static IEnumerable<Entry> Below(SortedSet<Entry> entries, SortKey key)
    {
        var to = new Entry(key with { Sequence = key.Sequence - 1 }, Session: null);
        return entries.Min is { } first && InOrder.Compare(first, to) <= 0
            ? entries.GetViewBetween(first, to).Reverse()
            : [];
    }

    private SortedSet<Entry> SetOf(Searchable session) => session[operand] is null ? _missing : _present;

    private Entry EntryOf(Searchable session) => new(SortKey.Of(session, operand), session);

    private sealed record Entry(SortKey Key, Searchable? Session);
}
