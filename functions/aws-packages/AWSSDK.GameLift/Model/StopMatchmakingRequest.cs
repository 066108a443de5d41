using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.StopMatchmakingAsync(StopMatchmakingRequest, CancellationToken)"/> for.
/// </summary>
public partial class StopMatchmakingRequest : AmazonGameLiftRequest
{
    /// <summary>The id of the ticket. At most 128 characters.</summary>
    [AWSProperty(Required = true, Max = 128)]
    public string TicketId { get; set; }

    internal static Structure<StopMatchmakingRequest> Wire { get; } = new(() => new StopMatchmakingRequest())
    {
        { nameof(TicketId), Codecs.Text, x => x.TicketId, (x, v) => x.TicketId = v },
    };
}
