using System.Collections.Immutable;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Parses projections: paths, parted by commas.</summary>
internal static class ProjectionParser
{
    public static ImmutableArray<Operand.Path> Parse(TokenReader reader)
    {
        var paths = ImmutableArray.CreateBuilder<Operand.Path>();
        do paths.Add(ExpressionParser.Path(reader));
        while (reader.TryTake(","));
        return paths.DrainToImmutable();
    }
}
