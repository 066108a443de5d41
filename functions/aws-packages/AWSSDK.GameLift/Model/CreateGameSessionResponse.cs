using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.CreateGameSessionAsync(CreateGameSessionRequest, CancellationToken)"/> answers.
/// </summary>
public partial class CreateGameSessionResponse : AmazonWebServiceResponse
{
    /// <summary>The new game session, still ACTIVATING: it has its address once it is ACTIVE.</summary>
    public GameSession GameSession { get; set; }

    internal static Structure<CreateGameSessionResponse> Wire { get; } = new(() => new CreateGameSessionResponse())
    {
        { nameof(GameSession), GameSession.Wire, x => x.GameSession, (x, v) => x.GameSession = v },
    };
}
