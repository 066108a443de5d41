using System.Text;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>A transaction as a text, to tell one from another with the same token.</summary>
internal static class TransactionText
{
    public static string Of(TransactWriteItemsRequest request)
    {
        var text = new StringBuilder();
        foreach (var part in request.TransactItems)
        {
            if (part.Put is { } put)
            {
                Add(text, "put", put.TableName, put.Item, null, put.ConditionExpression, put.ExpressionAttributeNames,
                    put.ExpressionAttributeValues);
            }

            if (part.Update is { } update)
            {
                Add(text, "update", update.TableName, update.Key, update.UpdateExpression, update.ConditionExpression,
                    update.ExpressionAttributeNames, update.ExpressionAttributeValues);
            }

            if (part.Delete is { } delete)
            {
                Add(text, "delete", delete.TableName, delete.Key, null, delete.ConditionExpression,
                    delete.ExpressionAttributeNames, delete.ExpressionAttributeValues);
            }

            if (part.ConditionCheck is { } check)
            {
                Add(text, "check", check.TableName, check.Key, null, check.ConditionExpression,
                    check.ExpressionAttributeNames, check.ExpressionAttributeValues);
            }
        }

        return text.ToString();
    }

    private static void Add(
        StringBuilder text,
        string kind,
        string table,
        Dictionary<string, AttributeValue> item,
        string? update,
        string? condition,
        Dictionary<string, string>? names,
        Dictionary<string, AttributeValue>? values)
    {
        text.Append(kind).Append('\n').Append(table).Append('\n').Append(update).Append('\n').Append(condition);
        Add(text, ValueReader.ToItem(item).Attributes);
        foreach (var (key, name) in (names ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append('\n').Append(key).Append('=').Append(name);
        Add(text, ValueReader.ToItem(values ?? []).Attributes);
    }

    private static void Add(StringBuilder text, Dictionary<string, Value> values)
    {
        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append('=');
            Add(text, value);
        }
    }

    private static void Add(StringBuilder text, Value value)
    {
        text.Append(value.Type).Append('(');
        switch (value)
        {
            case Value.Binary binary:
                text.Append(Convert.ToHexString(binary.Content));
                break;
            case Value.Map map:
                Add(text, map.Members);
                break;
            case Value.List list:
                foreach (var member in list.Members) Add(text, member);
                break;
            case Value.Set set:
                foreach (var member in set.Members) Add(text, member);
                break;
            default:
                text.Append(value);
                break;
        }

        text.Append(')');
    }
}
