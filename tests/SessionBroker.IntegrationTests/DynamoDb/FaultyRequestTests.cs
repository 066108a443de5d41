using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>
/// Requests with one fault each: DynamoDB in memory refuses them with the error and the words of DynamoDB Local.
/// </summary>
public sealed class FaultyRequestTests(DynamoDbLocalFixture dynamoDb)
{
    private static int _tables;

    public static TheoryData<string> Conditions =>
    [
        "", "foo", "foo =", "foo = :none", "#none = :n", "x = :n AND", "x = :n)", "(x = :n", "((x = :n))", "x = 5",
        "(((x = :n) OR (y = :n)))", "x IN ()", "x NOT IN (:n)", "x == :n", "x-y = :n", "_x = :n", "x = :n;",
        "x. = :n", "x[a] = :n", "x[0 = :n", "x[-1] = :n", "x[01] = :n", "x[99999999999] = :n", "$x = :n", "x = : n",
        "# = :n", "x = \"\"", "name = :n", "x = NULL", "a.Table = :n", "x = x", "#x = x", "x BETWEEN :n AND x",
        "x IN (:n, x)", "contains(x, x)", "begins_with(x, x)", "foo(x)", "Attribute_exists(x)", "size(x)",
        "x = attribute_exists(x)", "attribute_exists(:n)", "attribute_exists(size(x))", "attribute_exists(x, y)",
        "begins_with(x)", "begins_with(x, :n)", "begins_with(:n, :s)", "size(:n) = :n", "size(size(x)) = :n",
        "size(x, y) = :n", "size() = :n", "attribute_type(x, :n)", "x < :bool", ":list < x", "x >= :set",
        "x BETWEEN :bool AND :bool", "x BETWEEN :n AND :zero", "x BETWEEN :n AND :s", "x = if_not_exists(y, :n)",
        "x = :n OR foo(x)", ":n = :n", "NOT NOT x = :n", "(x) = :n", "x = (:n)", "((x = :n) OR (y = :n))",
        "contains(:set, x)", "attribute_exists (x)", "nope <> nope2", "size(x) = size(y)", "x.y[0].z = :n",
        "x\t=\n:n",
    ];

    public static TheoryData<string> Updates =>
    [
        "", "SET", "SET x", "SET x :n", "SET x = :n,", "SET x = :n y = :n", "SET :n = x", "FOO x = :n", "x = :n",
        "SET x = :n SET y = :n", "SET x = :n, x = :n", "SET m = :n, m.a = :n", "SET m.l[0] = :n, m.l = :n",
        "SET q.a = :n, q[0] = :n", "SET x = :n ADD x :n", "SET q.a = :n", "SET m.zz.a = :n", "SET x[0] = :n",
        "SET m[0] = :n", "SET p = :s", "SET q = w", "SET q = x + str", "SET q = x + :s", "SET q = x + x + x",
        "SET q = (x + x)", "SET q = list_append(x, :list)", "SET q = list_append(m.l, :s)", "SET q = size(x)",
        "SET q = foo(x)", "SET q = attribute_exists(x)", "SET q = if_not_exists(:n, :n)", "SET q = if_not_exists(x)",
        "SET q = if_not_exists(x, :n + :n)", "REMOVE", "REMOVE nope", "REMOVE nope.a", "REMOVE x.a", "REMOVE p",
        "REMOVE m.zz", "REMOVE m.l[9]", "ADD x y", "ADD x :s", "ADD x :bool", "ADD x :list", "ADD str :n",
        "ADD ss :numbers", "ADD zz.y :set", "DELETE ss :n", "DELETE str :set", "DELETE nope :set", "DELETE zz.y :set",
        "SET g = :n", "SET g = :empty", "SET n = :s", "ADD g :n", "SET y = :big", "ADD x :digits", "SET size = :n",
        "set x = :n remove y", "SET m.l[9] = :n, m.l[7] = :zero", "REMOVE m.l[0], m.l[1]",
        "SET m.l[0] = :n REMOVE m.l[1]", "SET q = m.l[0] - m.l[1]",
        "SET q = list_append(m.l, if_not_exists(nope, :list))", "ADD m.l[9] :n",
        "SET q = if_not_exists(nope, x) - :n", "DELETE ss :set", "SET x = :bool, y = :list, z = :set",
    ];

    public static TheoryData<string> KeyConditions =>
    [
        "p = :a AND s <> :b", "p = :a OR s = :b", "p = :a AND NOT s = :b", "p = :a AND s IN (:b)",
        "p = :a AND contains(s, :b)", "p > :a AND s = :b", "p = :a AND x = :b", "s = :b", ":a = :b",
        "p = :a AND p = :b", "p = :a AND attribute_exists(s)", "p = :a AND size(s) = :b",
        "p = :a AND s > :a AND s < :b", "p.x = :a", "p = :a AND s = :empty", "p = :a AND s = :n", "p = :n",
        "p = :empty", "p = :a AND s BETWEEN :b AND :a", "p = :a AND begins_with(s, :n)", "(p = :a AND s = :b)",
        ":a = p AND :b < s", "s = :b AND p = :a", "", "p = :none", "p = :a AND s = x",
    ];

    public static TheoryData<string> Numbers =>
    [
        "abc", "", " 1", "1_0", "0x1", "1e126", "1e-131", "-1e126", "123456789012345678901234567890123456789", ".5",
        "5.", "+5", "-0", "0.000", "1e3", "1E+2", "-1.50e-3", "1e125", "1e-130",
        "9.9999999999999999999999999999999999999E+125", "12e-131", "1000000000000000000000000000000000000000000000",
        "1.0000000000000000000000000000000000000000000000", "0.00000000000000000000000000000000000000000000000000001",
        "123456789012345678901234567890.12345678", "-", ".", "e5",
    ];

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_condition(string condition)
    {
        var (names, values) = Used(condition);
        await CompareAsync(pair => new PutItemRequest
        {
            TableName = pair.TableName,
            Item = Item(),
            ConditionExpression = condition,
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = values,
        });
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update(string update)
    {
        var (names, values) = Used(update);
        await CompareAsync(pair => new UpdateItemRequest
        {
            TableName = pair.TableName,
            Key = Key(),
            UpdateExpression = update,
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = values,
            ReturnValues = ReturnValue.ALL_NEW,
        });
    }

    [Theory]
    [MemberData(nameof(KeyConditions))]
    public async Task A_key_condition(string condition)
    {
        var (names, values) = Used(condition);
        await CompareAsync(pair => new QueryRequest
        {
            TableName = pair.TableName,
            KeyConditionExpression = condition,
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = values,
        });
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_number(string number)
    {
        await CompareAsync(pair => new PutItemRequest
        {
            TableName = pair.TableName,
            Item = new(Item()) { ["x"] = new() { N = number } },
        });
    }

    [Theory]
    [InlineData("m, m.a")]
    [InlineData("x, x")]
    [InlineData("m.l[0], m.l[0]")]
    [InlineData("m.l[0], m.l.a")]
    [InlineData("x,")]
    [InlineData("x y")]
    [InlineData("size(x)")]
    [InlineData(":a")]
    [InlineData("#none")]
    [InlineData("name")]
    [InlineData("")]
    [InlineData("m.l[1], m.l[0]")]
    [InlineData("nope, m.nope, m.a.b")]
    public async Task A_projection(string projection)
    {
        await CompareAsync(pair => new GetItemRequest
        {
            TableName = pair.TableName,
            Key = Key(),
            ProjectionExpression = projection,
        });
    }

    internal static Dictionary<string, AttributeValue> Key() => new() { ["p"] = new("a"), ["s"] = new("1") };

    private static Dictionary<string, AttributeValue> Item() => new(Key())
    {
        ["x"] = new() { N = "1" },
        ["str"] = new("text"),
        ["ss"] = new() { SS = ["a", "b"] },
        ["m"] = new()
        {
            M = new() { ["a"] = new() { N = "1" }, ["l"] = new() { L = [new() { N = "1" }, new() { N = "2" }] } },
        },
    };

    // Only those that the expression has: one that is not used is a fault of its own.
    private static (Dictionary<string, string>? Names, Dictionary<string, AttributeValue>? Values) Used(string text)
    {
        var values = AllValues().Where(pair => IsIn(text, pair.Key)).ToDictionary();
        return (text.Contains("#x") ? new() { ["#x"] = "x" } : null, values.Count == 0 ? null : values);
    }

    private static bool IsIn(string text, string placeholder)
    {
        var at = text.IndexOf(placeholder, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + placeholder.Length;
            if (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_')) return true;
            at = text.IndexOf(placeholder, end, StringComparison.Ordinal);
        }

        return false;
    }

    private static Dictionary<string, AttributeValue> AllValues() => new()
    {
        [":n"] = new() { N = "1" },
        [":zero"] = new() { N = "0" },
        [":digits"] = new() { N = "0.00000000000000000000000000000000000001" },
        [":s"] = new("s"),
        [":a"] = new("a"),
        [":b"] = new("3"),
        [":empty"] = new(""),
        [":big"] = new(new string('x', 409_600)),
        [":bool"] = new() { BOOL = true },
        [":list"] = new() { L = [new("e")] },
        [":set"] = new() { SS = ["a", "b"] },
        [":numbers"] = new() { NS = ["1"] },
    };

    private async Task CompareAsync(Func<EmulatorPair, Amazon.Runtime.AmazonWebServiceRequest> request)
    {
        var number = Interlocked.Increment(ref _tables).ToString(CultureInfo.InvariantCulture);
        var pair = await EmulatorPair.CreateAsync(dynamoDb, $"faulty-{number}");
        (await pair.CompareAsync(new PutItemRequest { TableName = pair.TableName, Item = Item() })).ShouldBeNull();

        (await pair.CompareAsync(request(pair))).ShouldBeNull();
        (await pair.CompareAsync(new GetItemRequest { TableName = pair.TableName, Key = Key() })).ShouldBeNull();
    }
}
