using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.CreatePlayerSessionAsync(CreatePlayerSessionRequest, CancellationToken)"/>
/// for.
/// </summary>
public partial class CreatePlayerSessionRequest : AmazonGameLiftRequest
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Required = true, Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>
    /// Free text about the player for the server process; the service does not look at it. At most 2048 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string PlayerData { get; set; }

    internal static Structure<CreatePlayerSessionRequest> Wire { get; } = new(() => new CreatePlayerSessionRequest())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        { nameof(PlayerData), Codecs.Text, x => x.PlayerData, (x, v) => x.PlayerData = v },
    };
}
