using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.GetGameSessionLogUrlAsync(GetGameSessionLogUrlRequest, CancellationToken)"/>
/// for.
/// </summary>
public partial class GetGameSessionLogUrlRequest : AmazonGameLiftRequest
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    internal static Structure<GetGameSessionLogUrlRequest> Wire { get; } = new(() => new GetGameSessionLogUrlRequest())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
    };
}
