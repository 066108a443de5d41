using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.GetPlayerConnectionDetailsAsync(GetPlayerConnectionDetailsRequest,
/// CancellationToken)"/> for.
/// </summary>
public partial class GetPlayerConnectionDetailsRequest : AmazonGameLiftRequest
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>The players, by ids of your own. At most 25.</summary>
    [AWSProperty(Required = true, Sensitive = true, Min = 1, Max = 25)]
    public List<string> PlayerIds { get; set; } = Collections.Initial<List<string>>();

    internal static Structure<GetPlayerConnectionDetailsRequest> Wire { get; } = new(() =>
        new GetPlayerConnectionDetailsRequest())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(PlayerIds), Codecs.List(Codecs.Text), x => x.PlayerIds, (x, v) => x.PlayerIds = v },
    };
}
