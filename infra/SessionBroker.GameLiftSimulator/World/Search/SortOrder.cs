namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>A SortExpression: one operand and a direction.</summary>
internal sealed record SortOrder(Operand Operand, bool Descending)
{
    internal static SortOrder Parse(string text)
    {
        if (Tokenizer.Cut(text) is not
            [{ Kind: TokenKind.Word } name, { Kind: TokenKind.Word, Text: "ASC" or "DESC" } direction, _])
        {
            throw new SearchSyntaxException("Expected one operand and ASC or DESC; the expression starts", 0);
        }

        var operand = Operand.Read(name.Text)
            ?? throw new SearchSyntaxException($"There is no operand {name.Text}; it stands", name.Position);
        return new(operand, direction.Text == "DESC");
    }
}
