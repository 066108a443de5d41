using System.Collections.Immutable;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Parses update expressions: SET, REMOVE, ADD and DELETE, each at most once, in any order.</summary>
internal static class UpdateParser
{
    public static ImmutableArray<UpdateAction> Parse(TokenReader reader)
    {
        var actions = ImmutableArray.CreateBuilder<UpdateAction>();
        var sections = new List<string>();
        do
        {
            Func<TokenReader, UpdateAction> parse = reader.Current switch
            {
                var token when token.Is("SET") => Set,
                var token when token.Is("REMOVE") => static reader => new UpdateAction.Remove(Path(reader)),
                var token when token.Is("ADD") =>
                    static reader => new UpdateAction.Add(Path(reader), ExpressionParser.Placeholder(reader)),
                var token when token.Is("DELETE") =>
                    static reader => new UpdateAction.Delete(Path(reader), ExpressionParser.Placeholder(reader)),
                _ => throw reader.Unexpected(),
            };
            var section = reader.Take().Text.ToUpperInvariant();
            if (sections.Contains(section))
                throw reader.Fail($"The \"{section}\" section can only be used once in an update expression;");
            sections.Add(section);
            do actions.Add(parse(reader));
            while (reader.TryTake(","));
        }
        while (reader.Current.Kind is not TokenKind.End);

        return actions.DrainToImmutable();
    }

    private static Operand.Path Path(TokenReader reader) => ExpressionParser.Path(reader);

    private static UpdateAction.Set Set(TokenReader reader)
    {
        var path = Path(reader);
        reader.Expect("=");
        return new UpdateAction.Set(path, Value(reader));
    }

    private static Operand Value(TokenReader reader)
    {
        var isInParentheses = reader.TryTake("(");
        var left = ExpressionParser.Operand(reader);
        if (reader.Current is { Kind: TokenKind.Symbol, Text: "+" or "-" })
            left = new Operand.Sum(reader.Take().Text, left, ExpressionParser.Operand(reader));
        if (isInParentheses) reader.Expect(")");
        return left;
    }
}
