using System.Collections.Immutable;
using System.Text.Json;

namespace SessionBroker.Functions.Json;

/// <summary>Members that are objects, arrays of objects, or maps of numbers.</summary>
internal sealed partial class JsonObjectReader
{
    /// <summary>The members of this object, whatever they are named.</summary>
    public IEnumerable<(string Name, JsonValueKind Kind)> Members => _element.ValueKind is JsonValueKind.Object
        ? _element.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind))
        : [];

    public T? Object<T>(string name, Func<JsonObjectReader, T> read)
        where T : class
    {
        if (!TryTake(name, JsonValueKind.Object, "an object", out var value)) return null;

        var members = new JsonObjectReader(value, At(name), _errors);
        var result = read(members);
        members.End();
        return result;
    }

    /// <summary>An array of objects; null if it is absent.</summary>
    public ImmutableArray<T>? Objects<T>(string name, int itemsMax, Func<JsonObjectReader, T> read)
    {
        if (!TryTake(name, JsonValueKind.Array, "an array", out var value)) return null;
        if (value.GetArrayLength() is >= 1 and var count && count <= itemsMax)
            return Objects(value, At(name), _errors, read);

        AddErrorAt(At(name), $"must have 1 to {itemsMax} objects");
        return null;
    }

    /// <summary>A finite number; null if it is absent.</summary>
    public double? Number(string name)
    {
        if (!TryTake(name, JsonValueKind.Number, "a number", out var value)) return null;
        if (value.TryGetDouble(out var number) && double.IsFinite(number)) return number;

        AddErrorAt(At(name), "is too large");
        return null;
    }

    /// <summary>An object whose members are all numbers.</summary>
    /// <param name="isGood">Which numbers are good.</param>
    /// <param name="wanted">What they are, for a message.</param>
    public ImmutableSortedDictionary<string, double> NumberMap(
        string name, int entriesMax, int keyCharactersMax, Func<double, bool> isGood, string wanted)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        Object(name, entries =>
        {
            foreach (var key in entries.Keys(entriesMax, keyCharactersMax))
            {
                if (entries.Number(key) is not { } number) continue;
                if (isGood(number)) map[key] = number;
                else entries.AddError(key, $"must be {wanted}");
            }

            return map;
        });
        return map.ToImmutable();
    }

    /// <summary>The names of all members; too many or too long ones are errors and are left out.</summary>
    public IEnumerable<string> Keys(int entriesMax, int charactersMax)
    {
        string[] names = [.. Members.Select(member => member.Name).Distinct(StringComparer.Ordinal)];
        _known.UnionWith(names);
        if (names.Length > entriesMax)
        {
            AddErrorAt(_pointer, $"must have at most {entriesMax} members, not {names.Length}");
            return [];
        }

        foreach (var name in names.Where(name => CharactersOf(name) is var length && !IsGood(length)))
            AddErrorAt(At(name), $"must have a name of 1 to {charactersMax} characters");
        return names.Where(name => IsGood(CharactersOf(name)));

        bool IsGood(int length) => length >= 1 && length <= charactersMax;
    }
}
