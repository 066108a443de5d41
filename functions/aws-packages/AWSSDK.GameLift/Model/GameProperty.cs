using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>One key and value that a game session carries for its server process and for searches.</summary>
public partial class GameProperty
{
    /// <summary>The key. At most 32 characters.</summary>
    [AWSProperty(Required = true, Max = 32)]
    public string Key { get; set; }

    /// <summary>The value. At most 96 characters.</summary>
    [AWSProperty(Required = true, Max = 96)]
    public string Value { get; set; }

    internal static Structure<GameProperty> Wire { get; } = new(() => new GameProperty())
    {
        { nameof(Key), Codecs.Text, x => x.Key, (x, v) => x.Key = v },
        { nameof(Value), Codecs.Text, x => x.Value, (x, v) => x.Value = v },
    };
}
