using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.CreatePlayerSessionAsync(CreatePlayerSessionRequest, CancellationToken)"/> answers.
/// </summary>
public partial class CreatePlayerSessionResponse : AmazonWebServiceResponse
{
    /// <summary>The reserved player session.</summary>
    public PlayerSession PlayerSession { get; set; }

    internal static Structure<CreatePlayerSessionResponse> Wire { get; } = new(() => new CreatePlayerSessionResponse())
    {
        { nameof(PlayerSession), PlayerSession.Wire, x => x.PlayerSession, (x, v) => x.PlayerSession = v },
    };
}
