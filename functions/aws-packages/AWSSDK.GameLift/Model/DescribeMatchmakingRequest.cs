using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.DescribeMatchmakingAsync(DescribeMatchmakingRequest, CancellationToken)"/>
/// for.
/// </summary>
public partial class DescribeMatchmakingRequest : AmazonGameLiftRequest
{
    /// <summary>The tickets to read, ten at most.</summary>
    [AWSProperty(Required = true)]
    public List<string> TicketIds { get; set; } = Collections.Initial<List<string>>();

    internal static Structure<DescribeMatchmakingRequest> Wire { get; } = new(() => new DescribeMatchmakingRequest())
    {
        { nameof(TicketIds), Codecs.List(Codecs.Text), x => x.TicketIds, (x, v) => x.TicketIds = v },
    };
}
