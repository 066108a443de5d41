using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;
using Projection = SessionBroker.DynamoDbEmulator.Expressions.Projection;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>A read of one item by its key.</summary>
internal sealed class ItemRead
{
    private readonly Projection? _projection;

    public ItemRead(
        TableSet tables,
        ExpressionCache expressions,
        string tableName,
        Dictionary<string, AttributeValue>? key,
        string? projection,
        Dictionary<string, string>? names)
    {
        Table = tables.Find(tableName);
        _projection = ReadProjection(expressions, projection, names);
        if (key is null)
            throw DynamoDbErrors.Validation("Cannot have null key for GetItem, DeleteItem, or UpdateItem");
        Key = Table.Keys.CheckKey(ValueReader.ToItem(key));
        Item = Table.Find(Key);
    }

    public Table Table { get; }

    public Item Key { get; }

    /// <summary>The whole item; null where there is none.</summary>
    public Item? Item { get; }

    /// <summary>What is asked for of it; null where there is none.</summary>
    public Dictionary<string, AttributeValue>? Answer() =>
        Item is null ? null : ValueWriter.ToAttributes(_projection?.Apply(Item) ?? Item);

    private static Projection? ReadProjection(
        ExpressionCache expressions, string? text, Dictionary<string, string>? names)
    {
        var placeholders = Placeholders.Read(names, null);
        var expression = text is null ? null : expressions.Projection(text);
        var paths = Check(expression, placeholders);
        placeholders.CheckAllAreUsed(expression is null ? null : (expression.Names, expression.Values));
        return expression is null ? null : Projection.Of(paths, placeholders);
    }

    /// <summary>Checks a projection before an item is looked at.</summary>
    public static ImmutableArray<Operand.Path> Check(
        Expression<ImmutableArray<Operand.Path>>? expression, Placeholders placeholders)
    {
        if (expression is null) return [];
        var operands = new OperandChecker(ExpressionKind.ProjectionExpression, placeholders);
        foreach (var path in expression.Tree) operands.Check(path);
        DocumentPaths.CheckAreApart(expression.Tree, operands);
        return expression.Tree;
    }
}
