using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.CreatePlayerSessionsAsync(CreatePlayerSessionsRequest, CancellationToken)"/>
/// for.
/// </summary>
public partial class CreatePlayerSessionsRequest : AmazonGameLiftRequest
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>The players, by ids of your own. At most 25.</summary>
    [AWSProperty(Required = true, Sensitive = true, Min = 1, Max = 25)]
    public List<string> PlayerIds { get; set; } = Collections.Initial<List<string>>();

    /// <summary>Free text about players for the server process, by player id.</summary>
    public Dictionary<string, string> PlayerDataMap { get; set; } = Collections.Initial<Dictionary<string, string>>();

    internal static Structure<CreatePlayerSessionsRequest> Wire { get; } = new(() => new CreatePlayerSessionsRequest())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(PlayerIds), Codecs.List(Codecs.Text), x => x.PlayerIds, (x, v) => x.PlayerIds = v },
        { nameof(PlayerDataMap), Codecs.Map(Codecs.Text), x => x.PlayerDataMap, (x, v) => x.PlayerDataMap = v },
    };
}
