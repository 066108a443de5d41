using System.Collections.Immutable;
using System.Text.Json;

namespace SessionBroker.Functions.Json;

/// <summary>
/// Reads the members of one JSON object by name and notes every error with its JSON pointer, so that a caller gets all
/// of them at once: missing members, unknown members and invalid values.
/// </summary>
internal sealed partial class JsonObjectReader
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly JsonElement _element;
    private readonly string _pointer;
    private readonly InputErrorList _errors;

    /// <param name="element">The object, from a document that <see cref="JsonText"/> parsed; any other element is an
    /// error.</param>
    /// <param name="pointer">Its JSON pointer in the document: "" for the root.</param>
    public JsonObjectReader(JsonElement element, string pointer, InputErrorList errors)
    {
        (_pointer, _errors) = (pointer, errors);
        if (element.ValueKind is JsonValueKind.Object) _element = element;
        else AddErrorAt(pointer, $"must be a JSON object, not {Kind(element)}");
    }

    public string? Text(string name, int charactersMin, int charactersMax)
    {
        if (!TryTake(name, JsonValueKind.String, "text", out var value)) return null;

        var text = value.GetString()!;
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
        // 2.0 and 2e0 are integers too (JSON Schema, "integer"); a number that is too large for a decimal is out of
        // range.
        if (value.TryGetDecimal(out var number) && decimal.IsInteger(number) && number >= min && number <= max)
            return (int)number;

        AddErrorAt(At(name), $"must be a whole number from {min} to {max}");
        return null;
    }

    public int RequiredInteger(string name, int min, int max)
    {
        Require(name);
        return Integer(name, min, max) ?? min;
    }

    /// <summary>The value of one of these texts.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> choices)
    {
        if (!TryTake(name, JsonValueKind.String, "text", out var value)) return default;
        if (choices.TryGetValue(value.GetString()!, out var choice)) return choice;

        AddErrorAt(At(name), $"must be one of {string.Join(", ", choices.Keys)}");
        return default;
    }

    /// <summary>The value of one of these texts, which must be there.</summary>
    public T? RequiredChoice<T>(string name, IReadOnlyDictionary<string, T> choices)
    {
        Require(name);
        return Choice(name, choices);
    }

    /// <summary>An array of distinct texts; null if it is absent.</summary>
    public ImmutableArray<string>? Texts(string name, int charactersMin, int charactersMax)
    {
        if (!TryTake(name, JsonValueKind.Array, "an array", out var value)) return null;

        var texts = ImmutableArray.CreateBuilder<string>();
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var pointer = $"{At(name)}/{index++}";
            if (item.ValueKind is not JsonValueKind.String) AddErrorAt(pointer, $"must be text, not {Kind(item)}");
            else if (item.GetString() is var text && texts.Contains(text!, StringComparer.Ordinal))
                AddErrorAt(pointer, "appears twice");
            else if (CheckLength(pointer, text!, charactersMin, charactersMax)) texts.Add(text!);
        }

        return texts.ToImmutable();
    }

    /// <summary>An object whose members are all text.</summary>
    /// <param name="keyCharactersMax">The maximum length of a name, which is never empty.</param>
    public ImmutableSortedDictionary<string, string> TextMap(
        string name, int entriesMax, int keyCharactersMax, int valueCharactersMax)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!TryTake(name, JsonValueKind.Object, "an object", out var value)) return map.ToImmutable();
        if (value.GetPropertyCount() is var count && count > entriesMax)
        {
            AddErrorAt(At(name), $"must have at most {entriesMax} members, not {count}");
            return map.ToImmutable();
        }

        foreach (var member in value.EnumerateObject())
        {
            var (key, pointer) = (member.Name, $"{At(name)}/{JsonPointer.Escape(member.Name)}");
            if (CharactersOf(key) is var length && (length < 1 || length > keyCharactersMax))
                AddErrorAt(pointer, $"must have a name of 1 to {keyCharactersMax} characters");
            if (member.Value.ValueKind is not JsonValueKind.String)
                AddErrorAt(pointer, $"must be text, not {Kind(member.Value)}");
            else if (!map.TryAdd(key, member.Value.GetString()!)) AddErrorAt(pointer, "appears twice");
            else CheckLength(pointer, map[key], 0, valueCharactersMax);
        }

        return map.ToImmutable();
    }

    /// <summary>An array of objects anywhere in a document, including its root.</summary>
    /// <param name="pointer">The array's JSON pointer.</param>
    public static ImmutableArray<T> Objects<T>(
        JsonElement array, string pointer, InputErrorList errors, Func<JsonObjectReader, T> read)
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var (index, item) in array.EnumerateArray().Index())
        {
            var members = new JsonObjectReader(item, $"{pointer}/{index}", errors);
            if (item.ValueKind is not JsonValueKind.Object) continue;
            entries.Add(read(members));
            members.End();
        }

        return entries.ToImmutable();
    }

    public void AddError(string name, string detail) => AddErrorAt(At(name), detail);

    /// <summary>Notes an error of a member of the object with this name.</summary>
    public void AddErrorWithin(string name, string member, string detail) =>
        AddErrorAt($"{At(name)}/{JsonPointer.Escape(member)}", detail);

    /// <summary>Notes an error if none of the members that were read is present.</summary>
    public void RequireAny()
    {
        if (_element.ValueKind is not JsonValueKind.Object || _known.Any(name => TryFind(name, out _))) return;
        AddErrorAt(_pointer, $"must have at least one of {string.Join(", ", _known)}");
    }

    /// <summary>Notes an error for every member that was not read.</summary>
    public void End()
    {
        if (_element.ValueKind is not JsonValueKind.Object) return;
        var unknown = _known.Count == 0 ? "is not known" : $"is not known; known are {string.Join(", ", _known)}";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _element.EnumerateObject())
        {
            if (KnownNameOf(member) is { } name)
            {
                if (!seen.Add(name)) AddErrorAt(At(name), "appears twice");
            }
            else if (_errors.IsFull)
            {
                _errors.CountOnly();
            }
            else
            {
                AddErrorAt(At(member.Name), unknown);
            }
        }
    }

    // Without allocating the name of each member, of which there can be 200,000.
    private string? KnownNameOf(JsonProperty member)
    {
        foreach (var name in _known)
        {
            if (member.NameEquals(name)) return name;
        }

        return null;
    }

    private void Require(string name)
    {
        _known.Add(name);
        if (!TryFind(name, out _)) AddErrorAt(At(name), "is required");
    }

    private bool TryTake(string name, JsonValueKind kind, string kindName, out JsonElement value)
    {
        _known.Add(name);
        if (!TryFind(name, out value)) return false;
        if (value.ValueKind == kind) return true;

        AddErrorAt(At(name), $"must be {kindName}, not {Kind(value)}");
        return false;
    }

    // null is equal to absent, as for GameLift.
    private bool TryFind(string name, out JsonElement value)
    {
        value = default;
        return _element.ValueKind is JsonValueKind.Object
            && _element.TryGetProperty(name, out value)
            && value.ValueKind is not JsonValueKind.Null;
    }

    private bool CheckLength(string pointer, string text, int charactersMin, int charactersMax)
    {
        var length = CharactersOf(text);
        if (length >= charactersMin && length <= charactersMax) return true;

        AddErrorAt(pointer, $"must have {charactersMin} to {charactersMax} characters, not {length}");
        return false;
    }

    private void AddErrorAt(string pointer, string detail) =>
        _errors.Add(InputError.InDocument(pointer, detail));

    private string At(string name) => $"{_pointer}/{JsonPointer.Escape(name)}";

    // GameLift counts Unicode code points, as every Smithy service does, not UTF-16 units.
    private static int CharactersOf(string text) => text.EnumerateRunes().Count();

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
