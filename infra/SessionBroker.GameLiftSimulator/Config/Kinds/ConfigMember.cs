using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>A key of an object: its name, what it does to the record that is being filled, its schema.</summary>
internal sealed class ConfigMember<T>
{
    private readonly Func<ConfigNode, T, T?> _fill;
    private readonly Func<JsonObject> _schema;

    private ConfigMember(string name, bool required, Func<ConfigNode, T, T?> fill, Func<JsonObject> schema)
    {
        Name = name;
        Required = required;
        _fill = fill;
        _schema = schema;
    }

    public string Name { get; }

    public bool Required { get; }

    public static ConfigMember<T> Of<TValue>(
        string name, string description, ConfigKind<TValue> kind, Func<T, TValue, T> fill, bool required = false) =>
        new(
            name,
            required,
            (node, record) => kind.TryRead(node, out var value) ? fill(record, value) : default,
            () => Described(kind.Schema(), description));

    /// <summary>A mapping whose keys fill the same record.</summary>
    public static ConfigMember<T> Nested<TRecord>(string name, string description, ConfigObject<TRecord> kind)
        where TRecord : class, T =>
        new(
            name,
            required: false,
            (node, record) => kind.TryFill(node, (TRecord)record!, out var filled) ? filled : default,
            () => Described(kind.Schema(), description));

    /// <summary>The record with the value in it, or null when the value has a fault.</summary>
    public T? Fill(ConfigNode node, T record) => _fill(node, record);

    public JsonObject Schema() => _schema();

    private static JsonObject Described(JsonObject schema, string description)
    {
        schema.Insert(0, "description", description);
        return schema;
    }
}
