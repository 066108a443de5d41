using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.DynamoDbEmulator.Tables;

/// <summary>Makes a table from a request for one.</summary>
internal static class TableMaker
{
    private const int NameLengthMin = 3;
    private const int NameLengthMax = 255;

    public static Table Make(CreateTableRequest request, DateTimeOffset now, Action<ItemChange>? onChange)
    {
        CheckName(request.TableName);
        var types = (request.AttributeDefinitions ?? [])
            .ToDictionary(definition => definition.AttributeName, definition => definition.AttributeType.Value);
        var keys = ToKeys(request.KeySchema, types);
        var local = (request.LocalSecondaryIndexes ?? []).Select(
            index => ToIndex(index.IndexName, IndexKind.Local, index.KeySchema, index.Projection, keys, types));
        var global = (request.GlobalSecondaryIndexes ?? []).Select(
            index => ToIndex(index.IndexName, IndexKind.Global, index.KeySchema, index.Projection, keys, types));
        ImmutableArray<TableIndex> indexes = [.. local, .. global];
        var used = indexes.SelectMany(index => index.EntryKeys).Concat(keys.Attributes).Select(key => key.Name);
        if (types.Keys.Except(used).Any())
        {
            throw DynamoDbErrors.Validation(
                "The number of attributes in key schema must match the number of attributes defined in attribute "
                + "definitions.");
        }

        return new Table(
            Describe(request, now), new TableIndex(request.TableName, IndexKind.Table, keys, keys, null), indexes)
        {
            OnChange = onChange,
        };
    }

    private static void CheckName(string name)
    {
        var isName = name is { Length: >= NameLengthMin and <= NameLengthMax }
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.');
        if (!isName)
        {
            throw DynamoDbErrors.Validation(
                "Invalid table/index name.  Table/index names must be between 3 and 255 characters long, and may "
                + "contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'");
        }
    }

    private static TableIndex ToIndex(
        string name,
        IndexKind kind,
        List<KeySchemaElement> schema,
        Amazon.DynamoDBv2.Model.Projection projection,
        KeySchema tableKeys,
        Dictionary<string, string> types)
    {
        CheckName(name);
        var keys = ToKeys(schema, types);
        var projected = projection.ProjectionType == ProjectionType.ALL
            ? null
            : keys.Attributes.Concat(tableKeys.Attributes).Select(key => key.Name)
                .Concat(projection.NonKeyAttributes ?? []).ToHashSet(StringComparer.Ordinal);
        return new TableIndex(name, kind, keys, tableKeys, projected);
    }

    private static KeySchema ToKeys(List<KeySchemaElement>? schema, Dictionary<string, string> types)
    {
        if (schema?.Find(element => element.KeyType == KeyType.HASH) is not { } hash)
        {
            throw DynamoDbErrors.Validation(
                "No defined key schema.  A key schema containing at least a hash key must be defined for all tables");
        }

        var range = schema.Find(element => element.KeyType == KeyType.RANGE);
        return new KeySchema(ToAttribute("Hash", hash)!, ToAttribute("Range", range));

        KeyAttribute? ToAttribute(string what, KeySchemaElement? element)
        {
            if (element is null) return null;
            return types.TryGetValue(element.AttributeName, out var type)
                ? new KeyAttribute(element.AttributeName, type)
                : throw DynamoDbErrors.Validation($"{what} Key not specified in Attribute Definitions.  Type unknown.");
        }
    }

    private static TableDescription Describe(CreateTableRequest request, DateTimeOffset now) => new()
    {
        TableName = request.TableName,
        TableStatus = TableStatus.ACTIVE,
        TableArn = $"arn:aws:dynamodb:ddblocal:000000000000:table/{request.TableName}",
        CreationDateTime = now.UtcDateTime,
        AttributeDefinitions = request.AttributeDefinitions,
        KeySchema = request.KeySchema,
        BillingModeSummary = new BillingModeSummary { BillingMode = request.BillingMode },
        LocalSecondaryIndexes = request.LocalSecondaryIndexes?.ConvertAll(index => new LocalSecondaryIndexDescription
        {
            IndexName = index.IndexName,
            KeySchema = index.KeySchema,
            Projection = index.Projection,
        }),
        GlobalSecondaryIndexes = request.GlobalSecondaryIndexes?.ConvertAll(index =>
            new GlobalSecondaryIndexDescription
            {
                IndexName = index.IndexName,
                IndexStatus = IndexStatus.ACTIVE,
                KeySchema = index.KeySchema,
                Projection = index.Projection,
            }),
    };
}
