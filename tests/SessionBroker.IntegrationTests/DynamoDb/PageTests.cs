using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>Queries of DynamoDB in memory end their pages where DynamoDB Local does, and go on from there.</summary>
public sealed class PageTests(DynamoDbLocalFixture dynamoDb)
{
    private const int Items = 12;

    private static int _tables;

    [Theory]
    [InlineData(null, 1, true)]
    [InlineData(null, 5, false)]
    [InlineData(EmulatorPair.ByNumber, 3, true)]
    [InlineData(EmulatorPair.ByNumber, 4, false)]
    [InlineData(EmulatorPair.Global, 5, true)]
    [InlineData(EmulatorPair.Global, 1, false)]
    [InlineData(EmulatorPair.Included, 12, true)]
    [InlineData(EmulatorPair.Included, 7, false)]
    public async Task Pages_follow_each_other(string? index, int limit, bool isForward)
    {
        var pair = await FilledAsync($"pages-{index}-{limit}");
        Dictionary<string, AttributeValue>? start = null;
        var pages = 0;
        do
        {
            var query = QueryOf(pair, index, limit, isForward);
            query.ExclusiveStartKey = start;
            (await pair.CompareAsync(query)).ShouldBeNull();
            start = (await pair.Emulator.QueryAsync(query, TestContext.Current.CancellationToken)).LastEvaluatedKey;
            pages++;
        }
        while (start is not null);

        pages.ShouldBe((Items / limit) + 1);
    }

    [Theory]
    [InlineData(null, "p=a s=3")]
    [InlineData(null, "p=a s=35")]
    [InlineData(null, "p=b s=3")]
    [InlineData(null, "p=a")]
    [InlineData(null, "p=a s=3 x=1")]
    [InlineData(EmulatorPair.ByNumber, "p=a s=3")]
    [InlineData(EmulatorPair.ByNumber, "p=a s=99 n=55")]
    [InlineData(EmulatorPair.Global, "p=a s=3 n=30 g=one")]
    [InlineData(EmulatorPair.Global, "p=a s=3 n=30 g=two")]
    [InlineData(EmulatorPair.Global, "p=a s=3 n=30")]
    public async Task A_page_begins_anywhere(string? index, string start)
    {
        var pair = await FilledAsync($"starts-{index}");
        var query = QueryOf(pair, index, limit: 3, isForward: true);
        query.ExclusiveStartKey = start.Split(' ').Select(part => part.Split('=')).ToDictionary(
            part => part[0], part => part[0] is "n" ? new() { N = part[1] } : new AttributeValue(part[1]));

        (await pair.CompareAsync(query)).ShouldBeNull();
    }

    [Fact]
    public async Task What_an_index_does_not_have_is_refused_or_left_out()
    {
        var pair = await FilledAsync("projections");
        foreach (var index in new[] { EmulatorPair.Global, EmulatorPair.Included, EmulatorPair.ByNumber, "none" })
        {
            var plain = QueryOf(pair, index, limit: 20, isForward: true);
            var whole = QueryOf(pair, index, limit: 20, isForward: true);
            whole.Select = Select.ALL_ATTRIBUTES;
            var other = QueryOf(pair, index, limit: 20, isForward: true);
            other.ProjectionExpression = "str, x";
            var consistent = QueryOf(pair, index, limit: 20, isForward: true);
            consistent.ConsistentRead = true;
            var filtered = QueryOf(pair, index, limit: 4, isForward: true);
            filtered.FilterExpression = "x > :x";
            filtered.ExpressionAttributeValues[":x"] = new() { N = "1" };
            var byKey = QueryOf(pair, index, limit: 4, isForward: true);
            byKey.FilterExpression = "n > :x";
            byKey.ExpressionAttributeValues[":x"] = new() { N = "1" };
            foreach (var query in new[] { plain, whole, other, consistent, filtered, byKey })
                (await pair.CompareAsync(query)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_page_ends_after_a_megabyte()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "megabyte", hasLocalIndex: false);
        foreach (var sort in new[] { "1", "2", "3", "4" })
        {
            (await pair.CompareAsync(new PutItemRequest
            {
                TableName = pair.TableName,
                Item = new() { ["p"] = new("a"), ["s"] = new(sort), ["str"] = new(new string('x', 350_000)) },
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            })).ShouldBeNull();
        }

        (await pair.CompareAsync(QueryOf(pair, null, limit: null, isForward: true))).ShouldBeNull();
    }

    private static QueryRequest QueryOf(EmulatorPair pair, string? index, int? limit, bool isForward) => new()
    {
        TableName = pair.TableName,
        IndexName = index,
        KeyConditionExpression = index is null or EmulatorPair.ByNumber ? "p = :a" : "g = :a",
        ExpressionAttributeValues = new() { [":a"] = new(index is null or EmulatorPair.ByNumber ? "a" : "one") },
        Limit = limit,
        ScanIndexForward = isForward,
        ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
    };

    private async Task<EmulatorPair> FilledAsync(string name)
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, $"{name}-{Interlocked.Increment(ref _tables)}");
        for (var number = 0; number < Items; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            (await pair.CompareAsync(new PutItemRequest
            {
                TableName = pair.TableName,
                Item = new()
                {
                    ["p"] = new("a"),
                    ["s"] = new(text),
                    ["n"] = new() { N = $"{text}0" },
                    ["g"] = new("one"),
                    ["h"] = new() { N = $"-{text}.5" },
                    ["x"] = new() { N = text },
                    ["str"] = new("text"),
                },
            })).ShouldBeNull();
        }

        return pair;
    }
}
