using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;
using Projection = SessionBroker.DynamoDbEmulator.Expressions.Projection;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>Query, of a table or of one of its indexes.</summary>
internal sealed class Queries(TableSet tables, ExpressionCache expressions)
{
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html
    private const int PageBytesMax = 1024 * 1024;

    public QueryResponse Query(QueryRequest request)
    {
        NotSimulated.Refuse(
            request.KeyConditions is not null || request.QueryFilter is not null || request.AttributesToGet is not null,
            "Query with KeyConditions, QueryFilter or AttributesToGet");
        var table = tables.Find(request.TableName);
        var index = table.IndexOf(request.IndexName);
        var plan = Plan(request, index);
        var start = StartKeys.Read(request.ExclusiveStartKey, index, plan.Keys);

        var (page, last, bytes) = Page(index, plan.Keys, request, start);
        var items = plan.Filter is null ? page : page.FindAll(plan.Filter.Holds);
        var capacity = new Capacity(table);
        capacity.Read(index, bytes, request.ConsistentRead == true);
        return new()
        {
            Items = request.Select == Select.COUNT
                ? null
                : items.ConvertAll(item => ValueWriter.ToAttributes(plan.Projection?.Apply(item) ?? item)),
            Count = items.Count,
            ScannedCount = page.Count,
            LastEvaluatedKey = last is null ? null : ValueWriter.ToAttributes(
                last.Only(index.EntryKeys.Select(key => key.Name).ToHashSet(StringComparer.Ordinal))),
            ConsumedCapacity = capacity.ToConsumed(request.ReturnConsumedCapacity),
        };
    }

    private (KeyCondition Keys, BoundCondition? Filter, Projection? Projection) Plan(
        QueryRequest request, TableIndex index)
    {
        CheckParameters(request, index);
        var placeholders = Placeholders.Read(request.ExpressionAttributeNames, request.ExpressionAttributeValues);
        var projection = request.ProjectionExpression is { } text ? expressions.Projection(text) : null;
        var paths = ItemRead.Check(projection, placeholders);
        var filter = BoundCondition.Read(
            expressions, ExpressionKind.FilterExpression, request.FilterExpression, placeholders);
        var condition = BoundCondition.Read(
            expressions, ExpressionKind.KeyConditionExpression, request.KeyConditionExpression, placeholders)!;
        placeholders.CheckAllAreUsed(
            projection is null ? null : (projection.Names, projection.Values), filter?.Used, condition.Used);

        var keys = KeyCondition.Read(condition, index.Keys);
        if (filter is not null) CheckFilter(filter, index);
        var projected = projection is null ? null : Projection.Of(paths, placeholders);
        var missing = index.Kind is IndexKind.Global && projected is not null
            ? projected.Attributes.Where(name => !index.Projects(name)).ToImmutableArray()
            : [];
        return missing.Length == 0
            ? (keys, filter, projected)
            : throw DynamoDbErrors.Validation(
                $"One or more parameter values were invalid: Global secondary index {index.Name} does not project "
                + $"[{string.Join(", ", missing)}]");
    }

    private static void CheckParameters(QueryRequest request, TableIndex index)
    {
        if (request.KeyConditionExpression is null)
        {
            throw DynamoDbErrors.Validation(
                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }

        if (request.Limit < 1) throw DynamoDbErrors.Validation("Limit must be greater than or equal to 1");
        if (index.Kind is not IndexKind.Global) return;
        if (request.ConsistentRead == true)
            throw DynamoDbErrors.Validation("Consistent reads are not supported on global secondary indexes");
        if (request.Select == Select.ALL_ATTRIBUTES && !index.ProjectsAll)
        {
            throw DynamoDbErrors.Validation(
                "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global "
                + $"secondary index {index.Name} because its projection type is not ALL");
        }
    }

    private static void CheckFilter(BoundCondition filter, TableIndex index)
    {
        string[] names =
        [
            .. ConditionPaths.Of(filter.Expression.Tree)
                .Select(path => filter.Placeholders.NameOf(path.Elements[0]))
                .Distinct(),
        ];
        if (Array.Find(names, name => index.Keys.Attributes.Any(key => key.Name == name)) is { } name)
        {
            throw DynamoDbErrors.Validation(
                $"Filter Expression can only contain non-primary key attributes: Primary key attribute: {name}");
        }

        var missing = Array.FindAll(names, name => index.Kind is IndexKind.Global && !index.Projects(name));
        if (missing.Length > 0)
        {
            throw DynamoDbErrors.Validation(
                $"One or more parameter values were invalid: Secondary index {index.Name} does not project one or more "
                + $"filter attributes: [{string.Join(", ", missing)}]");
        }
    }

    // A page ends at its limit or size, whether or not anything follows.
    private static (List<Item> Page, Item? Last, long Bytes) Page(
        TableIndex index, KeyCondition keys, QueryRequest request, Item? start)
    {
        var page = new List<Item>();
        long bytes = 0;
        var isWhole = index.Kind is IndexKind.Local && WantsWhole(request, index);
        foreach (var item in index.Of(keys.Hash, request.ScanIndexForward != false, start))
        {
            if (keys.Range is { } range && !range.Holds(item[range.Attribute]!)) continue;
            var entry = isWhole ? item : index.EntryOf(item)!;
            page.Add(entry);
            bytes += entry.Size;
            if (page.Count == request.Limit || bytes > PageBytesMax) return (page, item, bytes);
        }

        return (page, null, bytes);
    }

    // A local index fetches from the table what it does not project; what is asked for decides later.
    private static bool WantsWhole(QueryRequest request, TableIndex index) => !index.ProjectsAll
        && (request.Select == Select.ALL_ATTRIBUTES || request.ProjectionExpression is not null);
}
