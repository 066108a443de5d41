using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.StopGameSessionPlacementAsync(StopGameSessionPlacementRequest, CancellationToken)"/>
/// answers.
/// </summary>
public partial class StopGameSessionPlacementResponse : AmazonWebServiceResponse
{
    /// <summary>The placement as it stands.</summary>
    public GameSessionPlacement GameSessionPlacement { get; set; }

    internal static Structure<StopGameSessionPlacementResponse> Wire { get; } = new(() =>
        new StopGameSessionPlacementResponse())
    {
        {
            nameof(GameSessionPlacement), GameSessionPlacement.Wire,
            x => x.GameSessionPlacement, (x, v) => x.GameSessionPlacement = v
        },
    };
}
