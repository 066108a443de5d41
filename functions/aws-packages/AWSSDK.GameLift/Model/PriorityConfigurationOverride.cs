using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>Replaces, for one placement, the order in which a queue tries its locations.</summary>
public partial class PriorityConfigurationOverride
{
    /// <summary>What to do when none of these locations has room.</summary>
    public PlacementFallbackStrategy PlacementFallbackStrategy { get; set; }

    /// <summary>The locations to try, in this order. At most 10.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 10)]
    public List<string> LocationOrder { get; set; } = Collections.Initial<List<string>>();

    internal static Structure<PriorityConfigurationOverride> Wire { get; } = new(() =>
        new PriorityConfigurationOverride())
    {
        {
            nameof(PlacementFallbackStrategy), Codecs.Constant(PlacementFallbackStrategy.FindValue),
            x => x.PlacementFallbackStrategy, (x, v) => x.PlacementFallbackStrategy = v
        },
        { nameof(LocationOrder), Codecs.List(Codecs.Text), x => x.LocationOrder, (x, v) => x.LocationOrder = v },
    };
}
