using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.StartMatchmakingAsync(StartMatchmakingRequest, CancellationToken)"/> for.
/// </summary>
public partial class StartMatchmakingRequest : AmazonGameLiftRequest
{
    /// <summary>
    /// The caller's own, unique id of the ticket. The service makes one up if not set. At most 128 characters.
    /// </summary>
    [AWSProperty(Max = 128)]
    public string TicketId { get; set; }

    /// <summary>The matchmaking configuration: its name or ARN. At most 256 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string ConfigurationName { get; set; }

    /// <summary>The players that play together.</summary>
    [AWSProperty(Required = true)]
    public List<Player> Players { get; set; } = Collections.Initial<List<Player>>();

    internal static Structure<StartMatchmakingRequest> Wire { get; } = new(() => new StartMatchmakingRequest())
    {
        { nameof(TicketId), Codecs.Text, x => x.TicketId, (x, v) => x.TicketId = v },
        { nameof(ConfigurationName), Codecs.Text, x => x.ConfigurationName, (x, v) => x.ConfigurationName = v },
        { nameof(Players), Codecs.List(Player.Wire), x => x.Players, (x, v) => x.Players = v },
    };
}
