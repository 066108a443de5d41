using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.AcceptMatchAsync(AcceptMatchRequest, CancellationToken)"/> for.
/// </summary>
public partial class AcceptMatchRequest : AmazonGameLiftRequest
{
    /// <summary>The id of the ticket. At most 128 characters.</summary>
    [AWSProperty(Required = true, Max = 128)]
    public string TicketId { get; set; }

    /// <summary>The players, by ids of your own.</summary>
    [AWSProperty(Required = true, Sensitive = true)]
    public List<string> PlayerIds { get; set; } = Collections.Initial<List<string>>();

    /// <summary>Accept or reject.</summary>
    [AWSProperty(Required = true)]
    public AcceptanceType AcceptanceType { get; set; }

    internal static Structure<AcceptMatchRequest> Wire { get; } = new(() => new AcceptMatchRequest())
    {
        { nameof(TicketId), Codecs.Text, x => x.TicketId, (x, v) => x.TicketId = v },
        { nameof(PlayerIds), Codecs.List(Codecs.Text), x => x.PlayerIds, (x, v) => x.PlayerIds = v },
        {
            nameof(AcceptanceType), Codecs.Constant(AcceptanceType.FindValue),
            x => x.AcceptanceType, (x, v) => x.AcceptanceType = v
        },
    };
}
