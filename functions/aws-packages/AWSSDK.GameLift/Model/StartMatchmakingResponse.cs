using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.StartMatchmakingAsync(StartMatchmakingRequest, CancellationToken)"/> answers.
/// </summary>
public partial class StartMatchmakingResponse : AmazonWebServiceResponse
{
    /// <summary>The ticket as it stands.</summary>
    public MatchmakingTicket MatchmakingTicket { get; set; }

    internal static Structure<StartMatchmakingResponse> Wire { get; } = new(() => new StartMatchmakingResponse())
    {
        {
            nameof(MatchmakingTicket), MatchmakingTicket.Wire,
            x => x.MatchmakingTicket, (x, v) => x.MatchmakingTicket = v
        },
    };
}
