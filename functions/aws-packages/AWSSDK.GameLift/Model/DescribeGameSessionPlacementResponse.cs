using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.DescribeGameSessionPlacementAsync(DescribeGameSessionPlacementRequest,
/// CancellationToken)"/> answers.
/// </summary>
public partial class DescribeGameSessionPlacementResponse : AmazonWebServiceResponse
{
    /// <summary>The placement as it stands.</summary>
    public GameSessionPlacement GameSessionPlacement { get; set; }

    internal static Structure<DescribeGameSessionPlacementResponse> Wire { get; } = new(() =>
        new DescribeGameSessionPlacementResponse())
    {
        {
            nameof(GameSessionPlacement), GameSessionPlacement.Wire,
            x => x.GameSessionPlacement, (x, v) => x.GameSessionPlacement = v
        },
    };
}
