using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>Reads the writes that a request asks for, by themselves or as parts of a transaction.</summary>
internal sealed class WriteReader(TableSet tables, ExpressionCache expressions)
{
    public ItemWrite Read(Put put)
    {
        var table = tables.Find(put.TableName);
        if (put.Item is null) throw DynamoDbErrors.Validation("Item to put in PutItem cannot be null");
        var item = ValueReader.ToItem(put.Item);
        var condition = Condition(
            put.ConditionExpression, put.ExpressionAttributeNames, put.ExpressionAttributeValues);
        return new ItemWrite(
            table, table.Keys.KeyOf(item), condition, ReturnsOld(put.ReturnValuesOnConditionCheckFailure), _ => item);
    }

    public ItemWrite Read(Delete delete)
    {
        var table = tables.Find(delete.TableName);
        var condition = Condition(
            delete.ConditionExpression, delete.ExpressionAttributeNames, delete.ExpressionAttributeValues);
        return new ItemWrite(
            table, Key(table, delete.Key), condition, ReturnsOld(delete.ReturnValuesOnConditionCheckFailure),
            static _ => null);
    }

    public ItemWrite Read(ConditionCheck check)
    {
        var table = tables.Find(check.TableName);
        var condition = Condition(
            check.ConditionExpression, check.ExpressionAttributeNames, check.ExpressionAttributeValues);
        return new ItemWrite(
            table, Key(table, check.Key), condition, ReturnsOld(check.ReturnValuesOnConditionCheckFailure),
            static current => current);
    }

    /// <param name="touched">What is there, of an item before or after it, at the paths that it changes.</param>
    public ItemWrite Read(Update update, out Func<Item, Item> touched)
    {
        var table = tables.Find(update.TableName);
        var placeholders = Placeholders.Read(update.ExpressionAttributeNames, update.ExpressionAttributeValues);
        var expression = update.UpdateExpression is null ? null : expressions.Update(update.UpdateExpression);
        var actions = expression?.Tree ?? [];
        new UpdateChecker(new OperandChecker(ExpressionKind.UpdateExpression, placeholders)).Check(actions);
        var condition = BoundCondition.Read(
            expressions, ExpressionKind.ConditionExpression, update.ConditionExpression, placeholders);
        placeholders.CheckAllAreUsed(
            expression is null ? null : (expression.Names, expression.Values), condition?.Used);
        var key = Key(table, update.Key);
        touched = item => item.Only(actions
            .Where(action => DocumentPaths.Find(item, action.Path, placeholders) is not null)
            .Select(action => placeholders.NameOf(action.Path.Elements[0]))
            .ToHashSet(StringComparer.Ordinal));
        foreach (var attribute in table.Keys.Attributes)
        {
            if (actions.Any(action => placeholders.NameOf(action.Path.Elements[0]) == attribute.Name))
            {
                throw DynamoDbErrors.Validation(
                    $"One or more parameter values were invalid: Cannot update attribute {attribute.Name}. "
                    + "This attribute is part of the key");
            }
        }

        return new ItemWrite(
            table, key, condition, ReturnsOld(update.ReturnValuesOnConditionCheckFailure),
            current => new UpdateEvaluator(current ?? key, placeholders).Apply(actions));
    }

    private BoundCondition? Condition(
        string? text, Dictionary<string, string>? names, Dictionary<string, AttributeValue>? values)
    {
        var placeholders = Placeholders.Read(names, values);
        var condition = BoundCondition.Read(
            expressions, ExpressionKind.ConditionExpression, text, placeholders);
        placeholders.CheckAllAreUsed(condition?.Used);
        return condition;
    }

    private static Item Key(Table table, Dictionary<string, AttributeValue>? key) => key is null
        ? throw DynamoDbErrors.Validation("Cannot have null key for GetItem, DeleteItem, or UpdateItem")
        : table.Keys.CheckKey(ValueReader.ToItem(key));

    private static bool ReturnsOld(ReturnValuesOnConditionCheckFailure? returns) =>
        returns == ReturnValuesOnConditionCheckFailure.ALL_OLD;
}
