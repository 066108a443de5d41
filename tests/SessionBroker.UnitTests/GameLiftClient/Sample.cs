using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>
/// Values for every member of a shape, made of its name so that no two members look alike, as JSON and as the SDK's
/// objects: what one side says must be what the other side shows.
/// </summary>
internal static class Sample
{
    public static JsonObject Of(IEnumerable<ContractMember> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Of(member, member.Name))));

    /// <summary>An object of the SDK that holds what the JSON says.</summary>
    public static object Filled(Type type, JsonObject json)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var (name, node) in json)
        {
            var property = type.GetProperty(name).ShouldNotBeNull($"{type.Name}.{name}");
            property.SetValue(value, Converted(property.PropertyType, node!));
        }

        return value;
    }

    /// <summary>The JSON of what an object of the SDK holds.</summary>
    public static JsonObject Shown(object value)
    {
        var shown = new JsonObject();
        foreach (var property in PropertiesOf(value.GetType()))
        {
            if (property.GetValue(value) is { } held)
            {
                shown[property.Name] = Json(held);
            }
        }

        return shown;
    }

    /// <summary>What a class of the SDK adds to its base.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static JsonNode Of(ContractMember member, string seed)
    {
        var number = seed.Sum(letter => letter);

        return member.Type switch
        {
            "structure" => Of(Contract.Shape(member.Structure!)),
            "list" => new JsonArray(Of(member.Item!, seed + "1"), Of(member.Item!, seed + "2")),
            "map" => new JsonObject { ["key"] = Of(member.Item!, seed + "1"), ["ключ"] = Of(member.Item!, seed + "2") },
            "integer" => number,
            "float" or "double" => number + 0.25,
            "timestamp" => 1469498468.057m + number,
            _ => member.Enumeration is { } values ? values[number % values.Count] : $"{seed} \"quoted\" <ключ> ✓",
        };
    }

    private static object Converted(Type type, JsonNode node)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType)
        {
            return node is JsonArray array ? ListOf(plain, array) : MapOf(plain, node.AsObject());
        }

        return plain switch
        {
            _ when plain == typeof(string) => (string)node!,
            _ when plain == typeof(int) => (int)node,
            _ when plain == typeof(float) => (float)(double)node,
            _ when plain == typeof(double) => (double)node,
            _ when typeof(ConstantClass).IsAssignableFrom(plain) => Activator.CreateInstance(plain, (string)node!)!,
            _ => Filled(plain, node.AsObject()),
        };
    }

    private static IList ListOf(Type type, JsonArray array)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (var node in array)
        {
            list.Add(Converted(type.GetGenericArguments()[0], node!));
        }

        return list;
    }

    private static IDictionary MapOf(Type type, JsonObject json)
    {
        var map = (IDictionary)Activator.CreateInstance(type)!;
        foreach (var (key, node) in json)
        {
            map.Add(key, Converted(type.GetGenericArguments()[1], node!));
        }

        return map;
    }

    private static JsonNode Json(object value) => value switch
    {
        string text => text,
        int number => number,
        float number => (double)number,
        double number => number,
        DateTime time => (decimal)(time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond,
        ConstantClass constant => constant.Value,
        IDictionary map => new JsonObject(
            map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, (JsonNode?)Json(map[key]!)))),
        IList list => new JsonArray([.. list.Cast<object>().Select(Json)]),
        _ => Shown(value),
    };
}
