using System.Collections.Immutable;
using System.Text.Json;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// The members of an object. One whose value is null counts as absent; of two with the same name the last one counts.
/// Members that are not read are ignored.
/// </summary>
internal sealed class JsonMembers
{
    private readonly ImmutableDictionary<string, JsonPlace> _members;

    private JsonMembers(JsonPlace place, ImmutableDictionary<string, JsonPlace> members)
    {
        Place = place;
        _members = members;
    }

    internal JsonPlace Place { get; }

    internal JsonPlace? this[string name] => _members.GetValueOrDefault(name);

    internal static JsonMembers Of(JsonPlace place)
    {
        var members = ImmutableDictionary.CreateBuilder<string, JsonPlace>();
        foreach (var member in place.Element.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
                members[member.Name] = place.At(member.Name, member.Value);
        }

        return new(place, members.ToImmutable());
    }

    internal JsonPlace? Required(string name)
    {
        if (this[name] is { } member)
            return member;
        Place.Refuse($"'{name}' is missing");
        return null;
    }

    /// <summary>The items of an array that may be left out.</summary>
    internal IReadOnlyList<JsonPlace> Items(string name) => this[name]?.Items() ?? [];

    /// <summary>The same with another value for a member, which keeps its own place for faults.</summary>
    internal JsonMembers With(string name, JsonPlace value) => new(Place, _members.SetItem(name, value));
}
