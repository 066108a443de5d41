using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.DescribePlayerSessionsAsync(DescribePlayerSessionsRequest,
/// CancellationToken)"/> for.
/// </summary>
public partial class DescribePlayerSessionsRequest : AmazonGameLiftRequest
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>The id of the player session.</summary>
    public string PlayerSessionId { get; set; }

    /// <summary>
    /// Only player sessions in this state: a value of <see cref="PlayerSessionStatus"/>. At most 1024 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string PlayerSessionStatusFilter { get; set; }

    /// <summary>At most so many results in a page. At least 1.</summary>
    [AWSProperty(Min = 1)]
    public int? Limit { get; set; }

    /// <summary>
    /// Where the next page begins: what the answer before gave. Not set for the first page. At most 1024 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    internal static Structure<DescribePlayerSessionsRequest> Wire { get; } = new(() =>
        new DescribePlayerSessionsRequest())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        { nameof(PlayerSessionId), Codecs.Text, x => x.PlayerSessionId, (x, v) => x.PlayerSessionId = v },
        {
            nameof(PlayerSessionStatusFilter), Codecs.Text,
            x => x.PlayerSessionStatusFilter, (x, v) => x.PlayerSessionStatusFilter = v
        },
        { nameof(Limit), Codecs.OptionalInteger, x => x.Limit, (x, v) => x.Limit = v },
        { nameof(NextToken), Codecs.Text, x => x.NextToken, (x, v) => x.NextToken = v },
    };
}
