using System.Text.Json;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads playerAttributes.</summary>
internal static class AttributeReader
{
    internal static IReadOnlyList<PlayerAttribute> Read(JsonMembers root)
    {
        var attributes = new List<PlayerAttribute>();
        foreach (var place in root.Items("playerAttributes"))
        {
            if (place.Members() is { } members && One(members) is { } attribute)
                attributes.Add(attribute);
        }

        UniqueNames.Check(root.Items("playerAttributes"));
        return attributes;
    }

    // An attribute of unknown type is kept as a string, so that what refers to it is not refused as well.
    private static PlayerAttribute? One(JsonMembers members)
    {
        var kind = members.Required("type")?.Choice(Names.AttributeKinds);
        return members.Required("name")?.Text() is { } name
            ? new(name, kind ?? AttributeKind.String, kind is null ? null : Default(members["default"], kind.Value))
            : null;
    }

    // An empty string counts as no default, whatever the type: match-rulesets-components-attributes of the guide.
    private static AttributeValue? Default(JsonPlace? place, AttributeKind kind) => place switch
    {
        null => null,
        { Element.ValueKind: JsonValueKind.String } when place.Element.GetString()!.Length == 0 => null,
        _ => kind switch
        {
            AttributeKind.String => Short(place) is { } text ? new AttributeValue.String(text) : null,
            AttributeKind.Number => place.Number() is { } number ? new AttributeValue.Number(number) : null,
            AttributeKind.StringList => List(place),
            AttributeKind.StringNumberMap => Map(place),
        },
    };

    private static AttributeValue.StringList? List(JsonPlace place)
    {
        if (place.Items() is not { } items)
            return null;
        if (items.Count > RuleSetLimits.ListItemsMax)
            place.Refuse($"must have at most {RuleSetLimits.ListItemsMax} strings");
        return new([.. items.Select(Short).OfType<string>().Distinct()]);
    }

    private static AttributeValue.StringNumberMap? Map(JsonPlace place)
    {
        if (place.Members() is not { } members)
            return null;
        var keys = place.Element.EnumerateObject().Select(member => member.Name).Distinct().ToArray();
        if (keys.Length > RuleSetLimits.MapEntriesMax)
            place.Refuse($"must have at most {RuleSetLimits.MapEntriesMax} entries");
        return new(keys.ToDictionary(key => key, key => members[key]?.Number() ?? 0));
    }

    private static string? Short(JsonPlace place)
    {
        if (place.Text() is not { } text)
            return null;
        if (text.Length > RuleSetLimits.TextCharactersMax)
            place.Refuse($"must have at most {RuleSetLimits.TextCharactersMax} characters");
        return text;
    }
}
