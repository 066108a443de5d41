using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.DescribeGameSessionPlacementAsync(DescribeGameSessionPlacementRequest,
/// CancellationToken)"/> for.
/// </summary>
public partial class DescribeGameSessionPlacementRequest : AmazonGameLiftRequest
{
    /// <summary>The caller's own, unique id of the placement. At most 48 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 48)]
    public string PlacementId { get; set; }

    internal static Structure<DescribeGameSessionPlacementRequest> Wire { get; } = new(() =>
        new DescribeGameSessionPlacementRequest())
    {
        { nameof(PlacementId), Codecs.Text, x => x.PlacementId, (x, v) => x.PlacementId = v },
    };
}
