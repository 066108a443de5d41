using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>An element (depth 0), a list of them (1), a list of lists (2) and so on.</summary>
internal sealed record ExpressionType(ElementKind Element, int Depth)
{
    internal static ExpressionType Of(AttributeKind kind, int depth) => kind switch
    {
        AttributeKind.String => new(ElementKind.Text, depth),
        AttributeKind.Number => new(ElementKind.Number, depth),
        AttributeKind.StringList => new(ElementKind.Text, depth + 1),
        AttributeKind.StringNumberMap => new(ElementKind.Map, depth),
    };

    public override string ToString()
    {
        var element = Element switch
        {
            ElementKind.Number => "number",
            ElementKind.Text => "string",
            ElementKind.Map => "string_number_map",
            ElementKind.Player => "player",
            ElementKind.Team => "team",
        };
        return string.Concat(Enumerable.Repeat("list of ", Depth)) + element;
    }
}
