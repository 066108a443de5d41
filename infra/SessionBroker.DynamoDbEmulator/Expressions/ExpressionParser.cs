using System.Collections.Immutable;
using System.Globalization;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>What all expressions have in common: paths, operands and how they are read from beginning to end.</summary>
internal static class ExpressionParser
{
    public static Expression<T> Parse<T>(ExpressionKind kind, string text, Func<TokenReader, T> parse)
    {
        var reader = new TokenReader(kind, text);
        if (text.Length == 0) throw reader.Fail("The expression can not be empty;");
        var tree = parse(reader);
        return reader.Current.Kind is TokenKind.End
            ? new(
                kind, tree, reader.Placeholders(TokenKind.NamePlaceholder),
                reader.Placeholders(TokenKind.ValuePlaceholder))
            : throw reader.Unexpected();
    }

    public static Operand.Path Path(TokenReader reader)
    {
        var elements = ImmutableArray.CreateBuilder<PathElement>();
        elements.Add(new(Name(reader), 0));
        while (true)
        {
            if (reader.TryTake(".")) elements.Add(new(Name(reader), 0));
            else if (reader.TryTake("[")) elements.Add(new(null, Index(reader)));
            else return new Operand.Path(elements.DrainToImmutable());
        }
    }

    public static Operand.Placeholder Placeholder(TokenReader reader) =>
        new(reader.Expect(TokenKind.ValuePlaceholder).Text);

    public static Operand Operand(TokenReader reader)
    {
        if (reader.TryTake("("))
        {
            var inner = Operand(reader);
            reader.Expect(")");
            return inner;
        }

        if (reader.Current.Kind is TokenKind.ValuePlaceholder) return Placeholder(reader);
        var path = Path(reader);
        return path.Elements is [{ Name: { } function }] && reader.TryTake("(")
            ? new Operand.Call(function, List(reader, Operand))
            : path;
    }

    /// <summary>One or more, parted by commas, up to a closing parenthesis.</summary>
    public static ImmutableArray<Operand> List(TokenReader reader, Func<TokenReader, Operand> parse)
    {
        var list = ImmutableArray.CreateBuilder<Operand>();
        do list.Add(parse(reader));
        while (reader.TryTake(","));
        reader.Expect(")");
        return list.DrainToImmutable();
    }

    private static string Name(TokenReader reader) =>
        reader.Current.Kind is TokenKind.Name or TokenKind.NamePlaceholder
            ? reader.Take().Text
            : throw reader.Unexpected();

    private static int Index(TokenReader reader)
    {
        var text = reader.Expect(TokenKind.Number).Text;
        reader.Expect("]");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw reader.Fail($"List index is not within the allowable range; index: [{text}]");
    }
}
