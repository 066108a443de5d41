using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.TerminateGameSessionAsync(TerminateGameSessionRequest, CancellationToken)"/>
/// answers.
/// </summary>
public partial class TerminateGameSessionResponse : AmazonWebServiceResponse
{
    /// <summary>The game session.</summary>
    public GameSession GameSession { get; set; }

    internal static Structure<TerminateGameSessionResponse> Wire { get; } = new(() =>
        new TerminateGameSessionResponse())
    {
        { nameof(GameSession), GameSession.Wire, x => x.GameSession, (x, v) => x.GameSession = v },
    };
}
