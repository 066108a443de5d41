using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.StartGameSessionPlacementAsync(StartGameSessionPlacementRequest,
/// CancellationToken)"/> answers.
/// </summary>
public partial class StartGameSessionPlacementResponse : AmazonWebServiceResponse
{
    /// <summary>The placement as it stands.</summary>
    public GameSessionPlacement GameSessionPlacement { get; set; }

    internal static Structure<StartGameSessionPlacementResponse> Wire { get; } = new(() =>
        new StartGameSessionPlacementResponse())
    {
        {
            nameof(GameSessionPlacement), GameSessionPlacement.Wire,
            x => x.GameSessionPlacement, (x, v) => x.GameSessionPlacement = v
        },
    };
}
