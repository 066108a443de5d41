using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.GetPlayerConnectionDetailsAsync(GetPlayerConnectionDetailsRequest,
/// CancellationToken)"/> answers.
/// </summary>
public partial class GetPlayerConnectionDetailsResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>One for each player asked for.</summary>
    [AWSProperty(Min = 1)]
    public List<PlayerConnectionDetail> PlayerConnectionDetails { get; set; } =
        Collections.Initial<List<PlayerConnectionDetail>>();

    internal static Structure<GetPlayerConnectionDetailsResponse> Wire { get; } = new(() =>
        new GetPlayerConnectionDetailsResponse())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        {
            nameof(PlayerConnectionDetails), Codecs.List(PlayerConnectionDetail.Wire),
            x => x.PlayerConnectionDetails, (x, v) => x.PlayerConnectionDetails = v
        },
    };
}
