using System.Collections.Immutable;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Which parts of an item an answer has, as a tree of names and indexes.</summary>
internal sealed class Projection
{
    private readonly Dictionary<string, Projection> _names = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Projection> _indexes = [];

    /// <summary>The attributes of the item that it begins with.</summary>
    public IEnumerable<string> Attributes => _names.Keys;

    public static Projection Of(ImmutableArray<Operand.Path> paths, Placeholders placeholders)
    {
        var root = new Projection();
        foreach (var path in paths)
        {
            var node = root;
            foreach (var element in path.Elements)
            {
                if (element.Name is null) node = Child(node._indexes, element.Index);
                else node = Child(node._names, placeholders.NameOf(element));
            }
        }

        return root;
    }

    public Item Apply(Item item) => new(Apply(item.Attributes));

    private static Projection Child<TKey>(IDictionary<TKey, Projection> children, TKey key)
    {
        if (!children.TryGetValue(key, out var child)) children[key] = child = new Projection();
        return child;
    }

    private Dictionary<string, Value> Apply(Dictionary<string, Value> members)
    {
        var kept = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, node) in _names)
        {
            if (members.TryGetValue(name, out var member) && node.Apply(member) is { } part) kept[name] = part;
        }

        return kept;
    }

    // Null where nothing of it is asked for.
    private Value? Apply(Value value)
    {
        if (_names.Count == 0 && _indexes.Count == 0) return value;
        switch (value)
        {
            case Value.Map map when _names.Count > 0:
                var members = Apply(map.Members);
                return members.Count == 0 ? null : new Value.Map(members);
            case Value.List list when _indexes.Count > 0:
                Value[] kept =
                [
                    .. _indexes
                        .Where(pair => pair.Key < list.Members.Length)
                        .Select(pair => pair.Value.Apply(list.Members[pair.Key]))
                        .OfType<Value>(),
                ];
                return kept.Length == 0 ? null : new Value.List(kept);
            default:
                return null;
        }
    }
}
