using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.CreatePlayerSessionsAsync(CreatePlayerSessionsRequest, CancellationToken)"/>
/// answers.
/// </summary>
public partial class CreatePlayerSessionsResponse : AmazonWebServiceResponse
{
    /// <summary>A player session for each player asked for.</summary>
    public List<PlayerSession> PlayerSessions { get; set; } = Collections.Initial<List<PlayerSession>>();

    internal static Structure<CreatePlayerSessionsResponse> Wire { get; } = new(() =>
        new CreatePlayerSessionsResponse())
    {
        {
            nameof(PlayerSessions), Codecs.List(PlayerSession.Wire),
            x => x.PlayerSessions, (x, v) => x.PlayerSessions = v
        },
    };
}
