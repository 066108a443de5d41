using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>Transactions, reads of several items and their refusals, in memory as in DynamoDB Local.</summary>
public sealed class TransactionTests(DynamoDbLocalFixture dynamoDb)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_with_the_same_token_is_made_once()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "tokens");
        var first = Write("token-1", Put(pair, "1", "attribute_not_exists(p)"));

        (await pair.CompareAsync(first)).ShouldBeNull();
        (await pair.CompareAsync(first)).ShouldBeNull();
        // Where DynamoDB says no words, the SDK makes up some.
        (await pair.CompareAsync(Write("token-1", Put(pair, "2")), static text => text.Split(':')[0])).ShouldBeNull();
        (await pair.CompareAsync(Write("token-2", Put(pair, "1", "attribute_not_exists(p)")))).ShouldBeNull();
        (await pair.CompareAsync(Write("token-2", Put(pair, "1", "attribute_not_exists(p)")))).ShouldBeNull();
        (await pair.CompareAsync(Write(new string('x', 37), Put(pair, "1")))).ShouldBeNull();
    }

    [Fact]
    public async Task A_transaction_is_made_whole_or_not_at_all()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "whole");
        (await pair.CompareAsync(Write(null, Put(pair, "1"), Put(pair, "2")))).ShouldBeNull();

        var refused = Write(null, Put(pair, "3"), Put(pair, "1", "attribute_not_exists(p)"), Put(pair, "4"));
        (await pair.CompareAsync(refused)).ShouldBeNull();
        foreach (var sort in new[] { "1", "3", "4" })
        {
            (await pair.CompareAsync(new GetItemRequest { TableName = pair.TableName, Key = Key(sort) }))
                .ShouldBeNull();
        }
    }

    [Fact]
    public async Task Capacity_is_doubled()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "doubled");
        var puts = Write(null, Put(pair, "1"), Put(pair, "2"), Put(pair, "3"));
        puts.TransactItems[0].Put.Item["g"] = new("one");
        puts.TransactItems[1].Put.Item["n"] = new() { N = "1" };
        puts.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
        var gets = new TransactGetItemsRequest
        {
            TransactItems = [Get(pair, "1"), Get(pair, "2"), Get(pair, "none")],
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };

        (await pair.CompareAsync(puts)).ShouldBeNull();
        (await pair.CompareAsync(gets)).ShouldBeNull();
    }

    [Fact]
    public async Task Transactions_that_are_not_valid_are_refused_alike()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "refused");
        var check = new TransactWriteItem
        {
            ConditionCheck = new() { TableName = pair.TableName, Key = Key("1"), ConditionExpression = "x = #x" },
        };
        var both = Put(pair, "1");
        both.Delete = new() { TableName = pair.TableName, Key = Key("2") };
        var mistyped = Put(pair, "1");
        mistyped.Put.Item["n"] = new("text");
        var elsewhere = Put(pair, "1");
        elsewhere.Put.TableName = "no-such-table";
        var keyless = Put(pair, "1");
        keyless.Put.Item.Remove("s");

        foreach (var parts in new TransactWriteItem[][]
        {
            [check], [both], [mistyped, Put(pair, "2")], [elsewhere], [keyless], [new()],
            [Put(pair, "1"), Put(pair, "1")],
            [.. Enumerable.Range(0, 101).Select(number => Put(pair, $"{number}"))],
            [.. Enumerable.Range(0, 100).Select(number => Put(pair, $"{number}"))],
        })
        {
            (await pair.CompareAsync(Write(null, parts))).ShouldBeNull();
        }

        (await pair.CompareAsync(new TransactGetItemsRequest { TransactItems = [Get(pair, "1"), Get(pair, "1")] }))
            .ShouldBeNull();
    }

    [Fact]
    public async Task Batches_are_answered_alike()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "batches");
        (await pair.CompareAsync(Write(null, Put(pair, "1"), Put(pair, "2")))).ShouldBeNull();

        foreach (var sorts in new string[][] { ["1"], ["1", "2"], ["1", "1"], [], ["1", "none"] })
        {
            var batch = new BatchGetItemRequest
            {
                RequestItems = new()
                {
                    [pair.TableName] = new() { Keys = [.. sorts.Select(Key)], ConsistentRead = true },
                },
                ReturnConsumedCapacity = sorts.Contains("none") ? null : ReturnConsumedCapacity.INDEXES,
            };
            (await pair.CompareAsync(batch)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Keys_and_items_that_are_not_valid_are_refused_alike()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "keys");
        var keys = new Dictionary<string, AttributeValue>?[]
        {
            null, [], new() { ["p"] = new("a") }, new() { ["p"] = new("a"), ["q"] = new("1") },
            new(Key("1")) { ["x"] = new("1") }, Key(""), new() { ["p"] = new("a"), ["s"] = new() { N = "1" } },
        };
        foreach (var key in keys)
        {
            (await pair.CompareAsync(new GetItemRequest { TableName = pair.TableName, Key = key })).ShouldBeNull();
            (await pair.CompareAsync(new DeleteItemRequest { TableName = pair.TableName, Key = key })).ShouldBeNull();
            (await pair.CompareAsync(new PutItemRequest { TableName = pair.TableName, Item = key })).ShouldBeNull();
        }

        foreach (var value in new AttributeValue[]
        {
            new(), new() { S = "a", N = "1" }, new() { SS = ["a", "a"] }, new() { SS = [] },
            new() { NS = ["1", "1.0"] }, new() { NULL = false },
            new() { M = new() { [""] = new("1") } }, new(new string('x', 409_590)),
            new(new string('x', 409_589)), new() { SS = [""] }, new() { L = [new()] }, new() { M = [] },
        })
        {
            var item = new Dictionary<string, AttributeValue>(Key("1")) { ["str"] = value, ["g"] = new("1") };
            (await pair.CompareAsync(new PutItemRequest { TableName = pair.TableName, Item = item })).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("n", true)]
    [InlineData("g", false)]
    [InlineData("g", true)]
    public async Task Keys_of_indexes_have_their_types(string attribute, bool isEmpty)
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, $"index-keys-{attribute}-{isEmpty}");
        AttributeValue value = isEmpty ? new("") : new() { N = "1" };

        (await pair.CompareAsync(new PutItemRequest
        {
            TableName = pair.TableName,
            Item = new(Key("1")) { [attribute] = value },
            ConditionExpression = "attribute_exists(p)",
        }, static text => text.Split(" IndexName:")[0])).ShouldBeNull();
        (await pair.CompareAsync(new UpdateItemRequest
        {
            TableName = pair.TableName,
            Key = Key("1"),
            UpdateExpression = $"SET {attribute} = :v",
            ExpressionAttributeValues = new() { [":v"] = value },
        })).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_simulated_says_its_name()
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, "named");

        var refused = await Should.ThrowAsync<NotSupportedException>(
            () => pair.Emulator.ScanAsync(new ScanRequest(pair.TableName), Cancellation));

        refused.Message.ShouldBe("Scan is not simulated.");
    }

    private static Dictionary<string, AttributeValue> Key(string sort) => new() { ["p"] = new("a"), ["s"] = new(sort) };

    private static TransactWriteItem Put(EmulatorPair pair, string sort, string? condition = null) => new()
    {
        Put = new()
        {
            TableName = pair.TableName,
            Item = Key(sort),
            ConditionExpression = condition,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        },
    };

    private static TransactGetItem Get(EmulatorPair pair, string sort) =>
        new() { Get = new() { TableName = pair.TableName, Key = Key(sort) } };

    private static TransactWriteItemsRequest Write(string? token, params TransactWriteItem[] parts) =>
        new() { TransactItems = [.. parts], ClientRequestToken = token };
}
