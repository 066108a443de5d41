using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SessionBroker.GameLiftSimulator.Protocol.Model;

/// <summary>Turns the shapes of contract.json into <see cref="Shape"/>s, resolving its references.</summary>
internal sealed class ShapeReader
{
    private const string ReferencePrefix = "#/shapes/";
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(200);
    private readonly Dictionary<string, Shape.Structure> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    public ShapeReader(JsonObject shapes)
    {
        foreach (var (name, _) in shapes)
            _structures[name] = new Shape.Structure(name);
        foreach (var (name, shape) in shapes)
            _structures[name].Fill(ReadMembers(shape!["members"]!.AsArray()));
    }

    public Shape.Structure ReadStructure(string name, JsonArray members)
    {
        var structure = new Shape.Structure(name);
        structure.Fill(ReadMembers(members));
        return structure;
    }

    private List<Member> ReadMembers(JsonArray members) =>
        [.. members.Select(member => new Member((string)member!["name"]!, (bool)member["required"]!, Read(member)))];

    private Shape Read(JsonNode shape)
    {
        var sensitive = (bool?)shape["sensitive"] ?? false;
        return (string)shape["type"]! switch
        {
            "string" => ReadText(shape),
            "integer" => new Shape.Integer { Min = (long?)shape["min"], Max = (long?)shape["max"] },
            "double" or "float" => new Shape.Number { Min = (double?)shape["min"], Max = (double?)shape["max"] },
            "boolean" => new Shape.Boolean(),
            "timestamp" => new Shape.Timestamp(),
            "list" => new Shape.List(Read(shape["item"]!))
            {
                MinItems = (int?)shape["minItems"],
                MaxItems = (int?)shape["maxItems"],
                Sensitive = sensitive,
            },
            "map" => new Shape.Map(ReadText(shape["key"]!), Read(shape["value"]!))
            {
                MinItems = (int?)shape["minItems"],
                MaxItems = (int?)shape["maxItems"],
                Sensitive = sensitive,
            },
            "structure" => _structures[((string)shape["ref"]!)[ReferencePrefix.Length..]],
            var other => throw new InvalidOperationException($"contract.json has a shape of type '{other}'."),
        };
    }

    private Shape.Text ReadText(JsonNode shape)
    {
        var pattern = (string?)shape["pattern"];
        var values = shape["enum"]?.AsArray().Select(value => (string)value!).ToList();
        return new Shape.Text
        {
            MinLength = (int?)shape["minLength"],
            MaxLength = (int?)shape["maxLength"],
            Pattern = pattern,
            Whole = pattern is null ? null : WholeMatch(pattern),
            Values = values?.ToFrozenSet(StringComparer.Ordinal),
            ValuesText = values is null ? null : $"[{string.Join(", ", values)}]",
            Sensitive = (bool?)shape["sensitive"] ?? false,
        };
    }

    /// <summary>
    /// The model's patterns are read as whole-value matches (contract.json, notes.patterns). They are the service's,
    /// written for an engine where \d is an ASCII digit. None of them needs backtracking, so no value can make one
    /// slow.
    /// </summary>
    private Regex WholeMatch(string pattern)
    {
        if (_patterns.TryGetValue(pattern, out var known))
            return known;
        var whole = $@"\A(?:{pattern.Replace(@"\d", "[0-9]", StringComparison.Ordinal)})\z";
        return _patterns[pattern] =
            new Regex(whole, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MatchTimeout);
    }
}
