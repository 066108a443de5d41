using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.DescribeGameSessionsAsync(DescribeGameSessionsRequest, CancellationToken)"/>
/// for.
/// </summary>
public partial class DescribeGameSessionsRequest : AmazonGameLiftRequest
{
    /// <summary>The fleet: its id or ARN. Give this or an alias, not both. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string FleetId { get; set; }

    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>The alias that points to the fleet: its id or ARN.</summary>
    public string AliasId { get; set; }

    /// <summary>Only sessions in this location of the fleet. At most 64 characters.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string Location { get; set; }

    /// <summary>
    /// Only sessions in this state: a value of <see cref="GameSessionStatus"/>. At most 1024 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string StatusFilter { get; set; }

    /// <summary>At most so many results in a page. At least 1.</summary>
    [AWSProperty(Min = 1)]
    public int? Limit { get; set; }

    /// <summary>
    /// Where the next page begins: what the answer before gave. Not set for the first page. At most 1024 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    internal static Structure<DescribeGameSessionsRequest> Wire { get; } = new(() => new DescribeGameSessionsRequest())
    {
        { nameof(FleetId), Codecs.Text, x => x.FleetId, (x, v) => x.FleetId = v },
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(AliasId), Codecs.Text, x => x.AliasId, (x, v) => x.AliasId = v },
        { nameof(Location), Codecs.Text, x => x.Location, (x, v) => x.Location = v },
        { nameof(StatusFilter), Codecs.Text, x => x.StatusFilter, (x, v) => x.StatusFilter = v },
        { nameof(Limit), Codecs.OptionalInteger, x => x.Limit, (x, v) => x.Limit = v },
        { nameof(NextToken), Codecs.Text, x => x.NextToken, (x, v) => x.NextToken = v },
    };
}
