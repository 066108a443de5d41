using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.StopMatchmakingAsync(StopMatchmakingRequest, CancellationToken)"/> answers.
/// </summary>
public partial class StopMatchmakingResponse : AmazonWebServiceResponse
{
    internal static Structure<StopMatchmakingResponse> Wire { get; } = new(() => new StopMatchmakingResponse());
}
