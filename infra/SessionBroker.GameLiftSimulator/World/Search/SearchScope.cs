namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>
/// The searchable game sessions of a fleet, or of one location of it. An index by an operand is built when it is first
/// wanted and kept up from then on, so that a page costs what is read for it.
/// </summary>
internal sealed class SearchScope
{
    // Clients make property keys up: beyond this many indexes it is cheaper to start over than to keep them all up.
    private const int IndexesMax = 32;

    private readonly Dictionary<long, Searchable> _members = [];
    private readonly Dictionary<Operand, SortedIndex> _indexes = [];

    internal void Add(Searchable session)
    {
        _members.Add(session.Sequence, session);
        foreach (var index in _indexes.Values)
        {
            index.Add(session);
        }
    }

    internal void Remove(Searchable session)
    {
        _members.Remove(session.Sequence);
        foreach (var index in _indexes.Values)
        {
            index.Remove(session);
        }
    }

    internal SortedIndex By(Operand operand)
    {
        if (_indexes.TryGetValue(operand, out var index))
        {
            return index;
        }

        if (_indexes.Count == IndexesMax)
        {
            _indexes.Clear();
        }

        index = new(operand);
        foreach (var session in _members.Values)
        {
            index.Add(session);
        }

        _indexes.Add(operand, index);
        return index;
    }
}
