using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.UpdateGameSessionAsync(UpdateGameSessionRequest, CancellationToken)"/> answers.
/// </summary>
public partial class UpdateGameSessionResponse : AmazonWebServiceResponse
{
    /// <summary>The game session.</summary>
    public GameSession GameSession { get; set; }

    internal static Structure<UpdateGameSessionResponse> Wire { get; } = new(() => new UpdateGameSessionResponse())
    {
        { nameof(GameSession), GameSession.Wire, x => x.GameSession, (x, v) => x.GameSession = v },
    };
}
