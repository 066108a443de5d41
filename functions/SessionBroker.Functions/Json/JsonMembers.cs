using System.Collections.Immutable;
using System.Text.Json;

namespace SessionBroker.Functions.Json;

/// <summary>
/// Reads the members of one JSON object by name and notes every fault with its JSON pointer, so that a caller learns of
/// all of them at once. What was asked for and is missing, what is there and nobody asked for, and what breaks a limit
/// are all faults.
/// </summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly string _pointer;
    private readonly Action<string, string> _fault;

    /// <param name="element">The object; anything else is a fault itself.</param>
    /// <param name="pointer">Where it stands in the document: "" for the root.</param>
    /// <param name="fault">Takes a JSON pointer and what is wrong there.</param>
    public JsonMembers(JsonElement element, string pointer, Action<string, string> fault)
    {
        (_pointer, _fault) = (pointer, fault);
        if (element.ValueKind is not JsonValueKind.Object)
        {
            fault(pointer, $"must be a JSON object, not {Kind(element)}");
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!IsText(member)) fault(pointer, "holds a member whose name is not valid Unicode text");
            else if (!_members.TryAdd(member.Name, member.Value)) fault(At(member.Name), "appears twice");
        }
    }

    public string? Text(string name, int charactersMin, int charactersMax)
    {
        if (!TryTake(name, JsonValueKind.String, "text", out var value)) return null;
        if (Read(value) is not { } text)
        {
            _fault(At(name), "is not valid Unicode text");
            return null;
        }

        CheckLength(At(name), text, charactersMin, charactersMax);
        return text;
    }

    public string RequiredText(string name, int charactersMin, int charactersMax)
    {
        Require(name);
        return Text(name, charactersMin, charactersMax) ?? "";
    }

    public int? Integer(string name, int min, int max)
    {
        if (!TryTake(name, JsonValueKind.Number, "a whole number", out var value)) return null;
        if (value.TryGetInt32(out var number) && number >= min && number <= max) return number;

        _fault(At(name), $"must be a whole number from {min} to {max}");
        return null;
    }

    public int RequiredInteger(string name, int min, int max)
    {
        Require(name);
        return Integer(name, min, max) ?? min;
    }

    /// <summary>An array of texts, none twice; null where there is none.</summary>
    public ImmutableArray<string>? Texts(string name, int charactersMin, int charactersMax)
    {
        if (!TryTake(name, JsonValueKind.Array, "an array", out var value)) return null;

        var texts = ImmutableArray.CreateBuilder<string>();
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var pointer = $"{At(name)}/{index++}";
            if (item.ValueKind is not JsonValueKind.String) _fault(pointer, $"must be text, not {Kind(item)}");
            else if (Read(item) is not { } text) _fault(pointer, "is not valid Unicode text");
            else if (texts.Contains(text, StringComparer.Ordinal)) _fault(pointer, "appears twice");
            else if (CheckLength(pointer, text, charactersMin, charactersMax)) texts.Add(text);
        }

        return texts.ToImmutable();
    }

    /// <summary>An object whose members are all text.</summary>
    /// <param name="entriesMax">How many members it may have.</param>
    /// <param name="keyCharactersMax">How long a name may be; it is never empty.</param>
    /// <param name="valueCharactersMax">How long a value may be.</param>
    public ImmutableSortedDictionary<string, string> TextMap(
        string name, int entriesMax, int keyCharactersMax, int valueCharactersMax)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!TryTake(name, JsonValueKind.Object, "an object", out var value)) return map.ToImmutable();

        var members = new JsonMembers(value, At(name), _fault);
        if (members._members.Count > entriesMax)
            _fault(At(name), $"must have at most {entriesMax} members, not {members._members.Count}");
        foreach (var key in members._members.Keys.Order(StringComparer.Ordinal))
        {
            if (CharactersOf(key) is var length && (length < 1 || length > keyCharactersMax))
                _fault(members.At(key), $"must have a name of 1 to {keyCharactersMax} characters");
            if (members.Text(key, 0, valueCharactersMax) is { } text) map[key] = text;
            else if (members._members[key].ValueKind is JsonValueKind.Null)
                _fault(members.At(key), "must be text, not null");
        }

        return map.ToImmutable();
    }

    /// <summary>An array of objects, each read by its own members.</summary>
    public ImmutableArray<T> Objects<T>(string name, Func<JsonMembers, T> read)
    {
        Require(name);
        return TryTake(name, JsonValueKind.Array, "an array", out var value)
            ? Objects(value, At(name), _fault, read)
            : [];
    }

    /// <summary>An array of objects that stands anywhere in a document: its root, too.</summary>
    /// <param name="pointer">Where it stands.</param>
    public static ImmutableArray<T> Objects<T>(
        JsonElement array, string pointer, Action<string, string> fault, Func<JsonMembers, T> read)
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var (index, item) in array.EnumerateArray().Index())
        {
            var members = new JsonMembers(item, $"{pointer}/{index}", fault);
            if (item.ValueKind is not JsonValueKind.Object) continue;
            entries.Add(read(members));
            members.End();
        }

        return entries.ToImmutable();
    }

    public void Fault(string name, string detail) => _fault(At(name), detail);

    /// <summary>A fault of a member of the object that stands under a name.</summary>
    public void FaultWithin(string name, string member, string detail) =>
        _fault($"{At(name)}/{Escaped(member)}", detail);

    /// <summary>Nothing more is asked for: what is left over is unknown.</summary>
    public void End()
    {
        foreach (var name in _members.Keys.Where(name => !_known.Contains(name)).Order(StringComparer.Ordinal))
            _fault(
                At(name), _known.Count == 0 ? "is not known" : $"is not known; known are {string.Join(", ", _known)}");
    }

    private void Require(string name)
    {
        _known.Add(name);
        if (!_members.TryGetValue(name, out var value) || value.ValueKind is JsonValueKind.Null)
            _fault(At(name), "is required");
    }

    // null is the same as absent, as it is to GameLift.
    private bool TryTake(string name, JsonValueKind kind, string kindName, out JsonElement value)
    {
        _known.Add(name);
        if (!_members.TryGetValue(name, out value) || value.ValueKind is JsonValueKind.Null) return false;
        if (value.ValueKind == kind) return true;

        _fault(At(name), $"must be {kindName}, not {Kind(value)}");
        return false;
    }

    private bool CheckLength(string pointer, string text, int charactersMin, int charactersMax)
    {
        var length = CharactersOf(text);
        if (length >= charactersMin && length <= charactersMax) return true;

        _fault(pointer, $"must have {charactersMin} to {charactersMax} characters, not {length}");
        return false;
    }

    private string At(string name) => $"{_pointer}/{Escaped(name)}";

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    // GameLift counts Unicode code points, as every Smithy service does, not UTF-16 units.
    private static int CharactersOf(string text) => text.EnumerateRunes().Count();

    private static string? Read(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as "\ud800" alone is JSON, but it is no text.
            return null;
        }
    }

    private static bool IsText(JsonProperty member)
    {
        try
        {
            return member.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}
