using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>What the placeholders in one request's expressions stand for.</summary>
internal sealed class Placeholders
{
    private readonly Dictionary<string, string>? _names;
    private readonly Dictionary<string, Value>? _values;

    private Placeholders(Dictionary<string, string>? names, Dictionary<string, Value>? values) =>
        (_names, _values) = (names, values);

    public static Placeholders Read(Dictionary<string, string>? names, Dictionary<string, AttributeValue>? values)
    {
        if (names is { Count: 0 }) throw DynamoDbErrors.Validation("ExpressionAttributeNames must not be empty");
        if (values is { Count: 0 }) throw DynamoDbErrors.Validation("ExpressionAttributeValues must not be empty");
        foreach (var (key, name) in names ?? [])
        {
            CheckKey(nameof(PutItemRequest.ExpressionAttributeNames), key, TokenKind.NamePlaceholder);
            if (name is not { Length: > 0 })
            {
                throw DynamoDbErrors.Validation(
                    $"ExpressionAttributeNames contains invalid value: Empty attribute name for key {key}");
            }
        }

        return new Placeholders(names, values?.ToDictionary(pair => pair.Key, Value, StringComparer.Ordinal));
    }

    /// <summary>The attribute that a step of a path names.</summary>
    public string NameOf(PathElement element) =>
        element.Name!.StartsWith('#') ? _names![element.Name] : element.Name;

    public Value ValueOf(Operand.Placeholder placeholder) => _values![placeholder.Name];

    public bool HasName(string placeholder) => _names?.ContainsKey(placeholder) == true;

    public bool HasValue(string placeholder) => _values?.ContainsKey(placeholder) == true;

    /// <summary>A path as messages show it.</summary>
    public string Show(Operand.Path path) => $"[{string.Join(", ", path.Elements.Select(
        element => element.Name is null ? $"{element}" : NameOf(element)))}]";

    /// <summary>Refuses a request with placeholders that none of its expressions has.</summary>
    public void CheckAllAreUsed(params ReadOnlySpan<(string[] Names, string[] Values)?> expressions)
    {
        var (names, values) = (new List<string>(), new List<string>());
        var isAny = false;
        foreach (var expression in expressions)
        {
            if (expression is not { } used) continue;
            isAny = true;
            names.AddRange(used.Names);
            values.AddRange(used.Values);
        }

        Check(nameof(PutItemRequest.ExpressionAttributeNames), _names?.Keys, names, isAny);
        Check(nameof(PutItemRequest.ExpressionAttributeValues), _values?.Keys, values, isAny);
    }

    private static void Check(string parameter, IEnumerable<string>? given, List<string> used, bool isAny)
    {
        if (given is null) return;
        if (!isAny) throw DynamoDbErrors.Validation($"{parameter} can only be specified when using expressions");
        var unused = given.Except(used).ToImmutableArray();
        if (unused.Length > 0)
        {
            throw DynamoDbErrors.Validation(
                $"Value provided in {parameter} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
        }
    }

    private static Value Value(KeyValuePair<string, AttributeValue> pair)
    {
        CheckKey(nameof(PutItemRequest.ExpressionAttributeValues), pair.Key, TokenKind.ValuePlaceholder);
        try
        {
            return ValueReader.ToValue(pair.Value);
        }
        catch (AmazonDynamoDBException exception)
        {
            throw DynamoDbErrors.Validation(
                $"ExpressionAttributeValues contains invalid value: {exception.Message} for key {pair.Key}");
        }
    }

    private static void CheckKey(string parameter, string key, TokenKind kind)
    {
        if (Tokenizer.Read(key) is not [var token, _] || token.Kind != kind)
            throw DynamoDbErrors.Validation($"{parameter} contains invalid key: Syntax error; key: \"{key}\"");
    }
}
