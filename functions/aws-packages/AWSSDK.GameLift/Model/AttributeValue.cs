using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A value of a player attribute: exactly one of its members is set.</summary>
public partial class AttributeValue
{
    /// <summary>A string. At most 100 characters.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public string S { get; set; }

    /// <summary>A number.</summary>
    public double? N { get; set; }

    /// <summary>A list of strings.</summary>
    public List<string> SL { get; set; } = Collections.Initial<List<string>>();

    /// <summary>Numbers by name.</summary>
    public Dictionary<string, double> SDM { get; set; } = Collections.Initial<Dictionary<string, double>>();

    internal static Structure<AttributeValue> Wire { get; } = new(() => new AttributeValue())
    {
        { nameof(S), Codecs.Text, x => x.S, (x, v) => x.S = v },
        { nameof(N), Codecs.OptionalDouble, x => x.N, (x, v) => x.N = v },
        { nameof(SL), Codecs.List(Codecs.Text), x => x.SL, (x, v) => x.SL = v },
        { nameof(SDM), Codecs.Map(Codecs.Double), x => x.SDM, (x, v) => x.SDM = v },
    };
}
