using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.DescribeMatchmakingAsync(DescribeMatchmakingRequest, CancellationToken)"/> answers.
/// </summary>
public partial class DescribeMatchmakingResponse : AmazonWebServiceResponse
{
    /// <summary>The tickets that exist of those asked for.</summary>
    public List<MatchmakingTicket> TicketList { get; set; } = Collections.Initial<List<MatchmakingTicket>>();

    internal static Structure<DescribeMatchmakingResponse> Wire { get; } = new(() => new DescribeMatchmakingResponse())
    {
        { nameof(TicketList), Codecs.List(MatchmakingTicket.Wire), x => x.TicketList, (x, v) => x.TicketList = v },
    };
}
