using System.Diagnostics;
using System.Text.Json.Serialization;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

/// <summary>What a player, or the default of a rule set, gives for one attribute.</summary>
[JsonDerivedType(typeof(String), "S")]
[JsonDerivedType(typeof(Number), "N")]
[JsonDerivedType(typeof(StringList), "SL")]
[JsonDerivedType(typeof(StringNumberMap), "SDM")]
internal abstract record AttributeValue
{
    private AttributeValue()
    {
    }

    internal AttributeKind Kind => this switch
    {
        String => AttributeKind.String,
        Number => AttributeKind.Number,
        StringList => AttributeKind.StringList,
        StringNumberMap => AttributeKind.StringNumberMap,
        _ => throw new UnreachableException(),
    };

    internal sealed record String(string Text) : AttributeValue;

    internal sealed record Number(double Amount) : AttributeValue;

    internal sealed record StringList(IReadOnlyList<string> Items) : AttributeValue;

    internal sealed record StringNumberMap(IReadOnlyDictionary<string, double> Entries) : AttributeValue;
}
