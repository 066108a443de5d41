using System.Collections.Immutable;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Finds what is at a document path, and tells whether paths can be in one expression.</summary>
internal static class DocumentPaths
{
    public static Value? Find(Item item, Operand.Path path, Placeholders placeholders)
    {
        var value = item[placeholders.NameOf(path.Elements[0])];
        for (var depth = 1; value is not null && depth < path.Elements.Length; depth++)
        {
            var element = path.Elements[depth];
            value = (value, element.Name) switch
            {
                (Value.List list, null) => element.Index < list.Members.Length ? list.Members[element.Index] : null,
                (Value.Map map, not null) => map.Members.GetValueOrDefault(placeholders.NameOf(element)),
                _ => null,
            };
        }

        return value;
    }

    /// <summary>
    /// Refuses two paths of which one leads through the other, or of which one takes for a map what the other takes
    /// for a list.
    /// </summary>
    public static void CheckAreApart(ImmutableArray<Operand.Path> paths, OperandChecker operands)
    {
        for (var second = 1; second < paths.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Meet(paths[first], paths[second], operands.Placeholders) is { } how)
                {
                    throw operands.Fail(
                        $"Two document paths {how} with each other; must remove or rewrite one of these paths; path "
                        + $"one: {operands.Placeholders.Show(paths[first])}, "
                        + $"path two: {operands.Placeholders.Show(paths[second])}");
                }
            }
        }
    }

    private static string? Meet(Operand.Path one, Operand.Path other, Placeholders placeholders)
    {
        for (var depth = 0; depth < Math.Min(one.Elements.Length, other.Elements.Length); depth++)
        {
            var (left, right) = (one.Elements[depth], other.Elements[depth]);
            if (left.Name is null != right.Name is null) return "conflict";
            var isSame = left.Name is null
                ? left.Index == right.Index
                : placeholders.NameOf(left) == placeholders.NameOf(right);
            if (!isSame) return null;
        }

        return "overlap";
    }
}
